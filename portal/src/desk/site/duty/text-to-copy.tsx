import { Button } from 'antd';
import { type ReactElement, useRef } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { OfficialText } from '../../../layout/official-text.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Panel } from '../../parts/panel.tsx';
import { articleOf } from './article-html.ts';
import { AttachmentsToCopy } from './attachments-to-copy.tsx';
import type { DutyOfSite } from './duty-of-site.ts';
import { pageTags } from './page-tags.ts';

/** The text as it goes to the site: with its structure, without, as HTML, as Word; with the tags for the head of the page. */
export function TextToCopy({ duty: { kind, release } }: { readonly duty: DutyOfSite }): ReactElement | null {
  const article = useRef<HTMLElement>(null);
  if (kind === 'RECALL' || release === null) return null;
  const { document, url } = release;
  if (document?.body == null) {
    return (
      <Panel title={{ zh: '正文', en: 'Text' }}>
        <Nothing zh="中枢没有正文，请放原文链接。" en="The hub has no text; post the link to the original." />
        {url === null ? null : <a href={url}>{url}</a>}
      </Panel>
    );
  }
  const { id, title, issuers, body, attachments } = document;
  const source = issuers.map(({ name }) => name).join(' ') || release.origin.name;
  const rich = () => (article.current === null ? { html: '', plain: '' } : articleOf(article.current));
  const only = (text: string) => ({ html: text, plain: text });
  const tags = pageTags({ title, source }, new Date());
  return (
    <Panel
      title={{ zh: '正文', en: 'Text' }}
      actions={
        <div className="page-actions">
          <CopyButton type="primary" zh="复制正文" en="Copy" text={rich} />
          <CopyButton zh="纯文本" en="Plain" text={() => ({ ...rich(), html: '' })} />
          <CopyButton zh="HTML 代码" en="HTML" text={() => ({ html: '', plain: rich().html })} />
          <CopyButton zh="标题" en="Title" text={() => only(title)} />
          <Button href={`/documents/${id}.docx`}>
            <Bilingual zh="下载 Word" en="Word" />
          </Button>
        </div>
      }
    >
      <article ref={article} className="copy-text">
        <h3>{title}</h3>
        <OfficialText text={body} />
        <p>来源：{url === null ? source : <a href={url}>{source}</a>}</p>
      </article>
      <AttachmentsToCopy attachments={attachments} />
      <h3>
        <Bilingual zh="页面标签" en="Tags for the page" />
      </h3>
      <p className="soft">
        <Bilingual
          zh="写进文章页的 <head>，核验先看它们；发布时间以实际发布为准。"
          en="Into the head of the article page; set the time it is really posted."
        />
      </p>
      <pre className="tags">{tags}</pre>
      <CopyButton zh="复制标签" en="Copy the tags" text={() => ({ html: '', plain: tags })} />
    </Panel>
  );
}
