import { HubError, messageOf } from '@dibao/shared/errors';
import { JSONParser } from '@streamparser/json';

/** Where the records of a JSON document stand: an array, `{ records: […] }`, or lists of sites and accounts. */
const recordPaths = {
  array: ['$.*'],
  object: [
    '$.records.*',
    ...['sites', 'accounts', 'localGovernments', 'nationalOrgans'].flatMap((list) => [
      `$.${list}.*`,
      `$.lists.*.${list}.*`,
    ]),
  ],
};

/** Names of the parts of a JSON document that hold records; they tell such a document from a single record. */
export const recordContainers = ['records', 'lists', 'sites', 'accounts', 'localGovernments', 'nationalOrgans'];

/**
 * The records of one JSON document as JSON Lines, each as soon as it is complete, so that a document of any length
 * takes the memory of one record. Throws in one line where the document is not JSON, ends too early or has none.
 *
 * @param root whether the document is an array or an object
 */
export async function* jsonRecordLines(
  bytes: AsyncIterable<Uint8Array>,
  root: keyof typeof recordPaths,
  name: string,
): AsyncGenerator<Uint8Array> {
  let ready: string[] = [];
  let count = 0;
  const parser = new JSONParser({ paths: recordPaths[root], keepStack: false });
  parser.onValue = ({ value }) => void ready.push(JSON.stringify(value));
  let failure: Error | null = null;
  parser.onError = (error) => void (failure ??= error);
  for await (const chunk of bytes) {
    parser.write(chunk);
    count += ready.length;
    if (ready.length > 0) yield Buffer.from(`${ready.join('\n')}\n`);
    ready = [];
    if (failure !== null) throw notJson(name, count, failure);
  }
  if (!parser.isEnded) throw endsEarly(name, count);
  if (count === 0) throw withoutRecords(name);
}

function notJson(name: string, count: number, cause: unknown): HubError {
  return HubError.badInput(
    `${name} 在第 ${count} 条记录之后不是合法的 JSON：${messageOf(cause)}`,
    `${name} is not valid JSON after record ${count}: ${messageOf(cause)}`,
    { cause },
  );
}

function endsEarly(name: string, count: number): HubError {
  return HubError.badInput(
    `${name} 不完整：在第 ${count} 条记录之后中断。请重新取得该文件。`,
    `${name} is incomplete: it breaks off after record ${count}. Get the file again.`,
  );
}

function withoutRecords(name: string): HubError {
  return HubError.badInput(
    `${name} 中没有记录。应为 JSON Lines、JSON 数组或 { "records": […] }。`,
    `${name} has no records. JSON Lines, a JSON array or { "records": […] } is expected.`,
  );
}
