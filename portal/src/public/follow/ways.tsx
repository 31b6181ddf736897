import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import { CopyButton } from '../../layout/copy-button.tsx';

export interface WaysProps {
  /** Where the hub is. */
  readonly origin: string;
  /** A column for the examples. */
  readonly column: string;
}

/** Every way to follow, the one that asks least of a webmaster first. */
export function Ways({ origin, column }: WaysProps): ReactElement {
  const frame = `${origin}/embed/column?${new URLSearchParams({ column, first: '10' })}`;
  const subscription = '{ releaseEvents(after: "EARLIEST") { cursor kind release { title url } } }';
  return (
    <>
      <Way
        id="embed-script"
        zh="嵌入一行代码"
        en="Embed one line"
        about="网站不能安装程序的，在页面中加这一行即可显示一个栏目：始终最新，撤回的随即消失。"
        aboutEn="For a site that can install nothing: shows a column, always current; what is recalled disappears."
        code={`<script src="${origin}/embed/column.js" data-column="${column}" data-first="10"></script>`}
      />
      <Way
        id="embed-frame"
        zh="或嵌入一个框架"
        en="Or a frame"
        about="网站的安全策略不允许外部脚本的，用框架。"
        aboutEn="Where the policy of the site allows no foreign script."
        code={`<iframe src="${frame}" title="${column}" width="100%" height="420" loading="lazy"></iframe>`}
      />
      <Way
        id="follow-agent"
        zh="跟随程序"
        en="The agent"
        about="每次发布、更正、撤回各成一个文件，断线后从原处继续，并核对正文。"
        aboutEn="One file for each event; goes on where it stopped, and checks the texts."
        code={`npx -y pnpm hub follow --url ${origin} --after EARLIEST --out releases`}
      />
      <Way
        id="follow-stream"
        zh="服务器推送事件"
        en="Server-sent events"
        about="任何能读 HTTP 的程序都可订阅；以 Last-Event-ID 续传。"
        aboutEn="For any program that reads HTTP; Last-Event-ID resumes."
        code={`curl -N -H 'Accept: text/event-stream' -G ${origin}/graphql --data-urlencode 'query=subscription ${subscription}'`}
      />
      <Way
        id="follow-socket"
        zh="GraphQL 订阅"
        en="GraphQL subscription"
        about="WebSocket，子协议 graphql-transport-ws；按栏目、主题、地区筛选。"
        aboutEn="WebSocket with graphql-transport-ws; filters by column, topic, region."
        code={`${origin.replace(/^http/, 'ws')}/graphql\nsubscription ${subscription}`}
      />
    </>
  );
}

interface WayProps {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly about: string;
  readonly aboutEn: string;
  readonly code: string;
}

function Way({ id, zh, en, about, aboutEn, code }: WayProps): ReactElement {
  return (
    <section>
      <h2>
        <Bilingual zh={zh} en={en} />
      </h2>
      <p>
        <Bilingual zh={about} en={aboutEn} />
      </p>
      <pre tabIndex={0} aria-label={`${zh} ${en}`}>
        <code id={id}>{code}</code>
      </pre>
      <CopyButton of={id} zh="复制" en="Copy" />
    </section>
  );
}
