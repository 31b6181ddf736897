import { Button, Form, Input, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import type { DocumentKind } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { kindWords } from '../../../layout/domain-words.ts';
import { OfficialText } from '../../../layout/official-text.tsx';
import type { Outcome } from '../../graph/use-change.ts';
import { needed } from '../../parts/form-items.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { InterpretsChoice } from './interprets-choice.tsx';

/** What the form of a document holds; empty texts say nothing. */
export interface DocumentFields {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly documentNumber: string;
  readonly indexNumber: string;
  readonly issuers: readonly string[];
  readonly writtenOn: string;
  readonly issuedOn: string;
  readonly publishedOn: string;
  readonly effectiveFrom: string;
  readonly validUntil: string;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly keywords: readonly string[];
  readonly sourceUrl: string;
  readonly body: string;
  readonly interpretsIds: readonly string[];
  readonly interpretationWaiver: string;
}

export interface DocumentFormProps {
  readonly initial: DocumentFields;
  readonly isRunning: boolean;
  readonly outcome: Outcome<unknown> | null;
  readonly onSave: (fields: DocumentFields) => void;
  /** The titles of the documents that are interpreted at the beginning, by id. */
  readonly interpreted?: Readonly<Record<string, string>>;
}

const kinds = Object.keys(kindWords) as readonly DocumentKind[];
const days = [
  ['writtenOn', '成文日期', 'Written'],
  ['issuedOn', '印发日期', 'Issued'],
  ['publishedOn', '发布日期', 'Published'],
  ['effectiveFrom', '施行日期', 'Effective'],
  ['validUntil', '有效期至', 'Valid until'],
] as const;

/** Everything a document says of itself, with its text as readers will see it beside. */
export function DocumentForm({
  initial,
  isRunning,
  outcome,
  onSave,
  interpreted = {},
}: DocumentFormProps): ReactElement {
  const [body, setBody] = useState(initial.body);
  return (
    <Form<DocumentFields> layout="vertical" requiredMark={false} initialValues={initial} onFinish={onSave}>
      <Panel title={{ zh: '标题与文号', en: 'Title and number' }}>
        <Form.Item name="title" label={<Bilingual zh="标题" en="Title" />} rules={needed}>
          <Input maxLength={1_000} />
        </Form.Item>
        <div className="form-grid">
          <Form.Item name="kind" label={<Bilingual zh="种类" en="Kind" />}>
            <Select options={kinds.map((value) => ({ value, label: kindWords[value].zh }))} />
          </Form.Item>
          <Form.Item name="documentNumber" label={<Bilingual zh="发文字号" en="Document number" />}>
            <Input maxLength={200} placeholder="如 澜政发〔2026〕1号" />
          </Form.Item>
          <Form.Item name="indexNumber" label={<Bilingual zh="索引号" en="Index number" />}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            name="issuers"
            label={<Bilingual zh="发文机关全称，牵头者在前" en="Issuers, the lead first" />}
            rules={needed}
          >
            <Select mode="tags" tokenSeparators={['、', ',', '，']} open={false} suffixIcon={null} />
          </Form.Item>
        </div>
      </Panel>
      <Panel title={{ zh: '日期与分类', en: 'Days and subjects' }}>
        <div className="form-grid">
          {days.map(([name, zh, en]) => (
            <Form.Item key={name} name={name} label={<Bilingual zh={zh} en={en} />}>
              <Input type="date" />
            </Form.Item>
          ))}
          <Form.Item name="topics" label={<Bilingual zh="主题" en="Topics" />}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Form.Item>
          <Form.Item name="audiences" label={<Bilingual zh="公开对象" en="Audiences" />}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Form.Item>
          <Form.Item name="keywords" label={<Bilingual zh="主题词" en="Keywords" />}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Form.Item>
          <Form.Item name="sourceUrl" label={<Bilingual zh="来源网址" en="Source" />}>
            <Input type="url" placeholder="https://" />
          </Form.Item>
        </div>
      </Panel>
      <Panel title={{ zh: '正文', en: 'Text' }}>
        <div className="text-columns">
          <Form.Item name="body" label={<Bilingual zh="正文（纯文本或 HTML）" en="Plain text or HTML" />}>
            <Input.TextArea rows={16} onChange={({ target }) => setBody(target.value)} />
          </Form.Item>
          <div>
            <h3>
              <Bilingual zh="读者看到的样子" en="As readers see it" />
            </h3>
            <article className="copy-text" tabIndex={0} aria-label="预览 Preview">
              <OfficialText text={body} />
            </article>
          </div>
        </div>
      </Panel>
      <Panel title={{ zh: '解读', en: 'Interpretation' }}>
        <Form.Item name="interpretsIds" label={<Bilingual zh="它解读的文件" en="What it interprets" />}>
          <InterpretsChoice known={interpreted} />
        </Form.Item>
        <Form.Item
          name="interpretationWaiver"
          label={<Bilingual zh="不需解读的理由（D06，可不填）" en="Why none is needed, optional" />}
        >
          <Input maxLength={500} />
        </Form.Item>
      </Panel>
      <OutcomeNotice outcome={outcome} />
      <Button type="primary" htmlType="submit" loading={isRunning}>
        <Bilingual zh="保存" en="Save" />
      </Button>
    </Form>
  );
}
