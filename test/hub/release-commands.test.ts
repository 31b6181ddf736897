import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const original = {
  id: 'o1',
  title: '澜平省人民政府办公厅关于春季防火的通知',
  docNumber: '澜政办发〔2026〕7号',
  kind: 'NOTICE',
  body: '各市人民政府：\n请做好防火工作。\n澜平省人民政府办公厅\n2026年3月1日',
  interpretationWaiver: '内容简单',
};

describe('the commands of a release', () => {
  let hub: TestHub;
  let line: CommandLine;
  beforeAll(async () => {
    hub = await startTestHub();
    line = await createCommandLine({ gateway: hub.url }, hub.dataDir);
    await hub.importRecords('documents', [original]);
  });
  afterAll(async () => {
    await line[Symbol.asyncDispose]();
    await hub[Symbol.asyncDispose]();
  });
  const publish = ['publish', '澜政办发[2026]7号', '--column', '澜平政务', '--scope', 'GLOBAL', '--basis', 'ORIGINAL'];

  it('refuse what the gate does not let through, with each reason and its clause', async () => {
    const { notes, out, exitCode } = await line.run(...publish);
    expect(notes).toMatch(/^✗ .+\n( {2}· .+\n?)+$/);
    expect(notes).toMatch(/clause B/);
    expect(out).toBe('');
    expect(exitCode).toBe(1);
  });

  it('bring a document from import to its release, its correction, its repeal and its withdrawal', async () => {
    const determined = await line.run('disclosure', 'o1', 'PROACTIVE');
    expect(determined.out).toMatch(/^✓ determined: 澜平省.*\n.*\n {2}disclosure PROACTIVE/);
    expect((await line.run('review', '--source-id', 'o1', '--reviewer', '张三', '--result', 'PASSED')).exitCode).toBe(
      0,
    );
    const { out, exitCode, notes } = await line.run(...publish);
    expect([notes, exitCode]).toEqual(['', 0]);
    expect(out).toMatch(/^✓ published: 澜平省人民政府办公厅关于春季防火的通知\n/);
    const [, release = ''] = /release (\S+)/.exec(out) ?? [];

    expect((await line.run('correct', release, '--reason', '标题有误', '--title', '关于防火的通知')).out).toMatch(
      /^✓ corrected: 关于防火的通知\n[^]*edition 2/,
    );
    const force = ['REPEALED', '--on', '2026-03-01', '--by', '澜政发〔2026〕9号'];
    expect((await line.run('legal-force', '--number', original.docNumber, ...force)).out).toMatch(
      /legal force REPEALED/,
    );
    expect((await line.run('withdraw', release, '--reason', '误发')).out).toMatch(/withdrawn 20/);
    const { data } = await hub.ask('{ releaseEvents(after: "EARLIEST") { edges { node { kind } } } }');
    expect(data.releaseEvents.edges.map(({ node }: { node: { kind: string } }) => node.kind)).toEqual([
      'PUBLISHED',
      'CORRECTED',
      'FORCE_CHANGED',
      'WITHDRAWN',
    ]);
  });

  it('name what is published together as every document is named', async () => {
    await hub.importRecords('documents', [
      { id: 'b1', title: '关于春季防火的通知', kind: 'NOTICE', body: '请做好防火工作。', disclosure: 'PROACTIVE' },
      {
        id: 'b2',
        title: '《关于春季防火的通知》政策解读',
        kind: 'INTERPRETATION',
        body: '问答。',
      },
    ]);
    const together = ['--column', '澜平政务', '--scope', 'GLOBAL', '--basis', 'ALREADY_PUBLIC', '--bundle', 'b2'];
    const { notes } = await line.run('publish', 'b1', ...together);
    expect(notes).toMatch(/bundleIds\.0: The disclosure of “《关于春季防火的通知》政策解读” is undetermined/);
    const { notes: unknown } = await line.run('publish', 'b1', ...together.with(-1, 'b3'));
    expect(unknown).toMatch(/There is no document "b3"/);
  });

  it('print the result as it came to programs', async () => {
    const { out } = await line.run('disclosure', 'o1', 'PROACTIVE', '--json');
    expect(JSON.parse(out)).toMatchObject({ __typename: 'PolicyDocument', disclosure: 'PROACTIVE' });
  });

  it('say what cannot be found or is written wrongly, in one line', async () => {
    expect((await line.run('withdraw', 'nothing', '--reason', 'x')).notes).toMatch(/^✗ /);
    expect((await line.run('disclosure', '澜政发〔2026〕99号', 'PROACTIVE')).notes).toMatch(/There is no document/);
    expect((await line.run('disclosure', 'PROACTIVE', 'o1')).notes).toMatch(/"o1" is none of PROACTIVE/);
    expect((await line.run('review', 'o1', '--id', 'x', '--reviewer', 'y', '--result', 'PASSED')).notes).toMatch(
      /Name the document in one way/,
    );
  });

  it.each([
    [['disclosure', 'o1', 'PUBLIC']],
    [['review', 'o1', '--reviewer', '张三', '--result', 'PASSED', '--reviewed-at', 'yesterday']],
    [['review', 'o1', '--id', 'x', '--reviewer', '张三', '--result', 'PASSED']],
    [['legal-force', 'o1', 'REPEALED', '--on', '2026-13-01', '--by', 'y']],
    [[...publish, '--published-at', 'tomorrow']],
    [['token', '--role', 'site', '--ttl', '5x']],
    [['token', '--role', 'site', '--channel', 'liupu']],
  ])('end with 2 when the command line is wrong: %j', async (args) => {
    expect(await line.run(...args)).toMatchObject({ out: '', exitCode: 2 });
  });

  it('print a token alone, and say beside it when it can report for nobody', async () => {
    expect(await line.run('token', '--role', 'site')).toMatchObject({
      out: expect.stringMatching(/^ey\S+$/),
      notes: expect.stringMatching(/without --channel/),
    });
    const channel = '019a0000-0000-7000-8000-000000000000';
    expect((await line.run('token', '--role', 'site', '--channel', channel)).notes).toBe('');
  });
});
