import { AutoComplete, Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { type ReleaseBasis, ReleaseColumnsDocument, type ReleaseScope } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Panel } from '../../parts/panel.tsx';
import { basisWords, scopeWords } from '../../words/publisher-words.ts';
import type { PreparedDocument } from '../document/prepared-document.ts';
import { type ReleaseFields, toRelease } from './release-fields.ts';
import { ReleasePreview } from './release-preview.tsx';

const scopes = Object.keys(scopeWords) as readonly ReleaseScope[];
const bases = Object.keys(basisWords) as readonly ReleaseBasis[];

/** Where a document goes and whom it concerns. Nothing goes out from here: the preview comes first. */
export function ReleaseForm({ document }: { readonly document: PreparedDocument }): ReactElement {
  const address = useAddress();
  const columns = useGraph(ReleaseColumnsDocument, {}).data?.releaseColumns ?? [];
  const [form] = Form.useForm<ReleaseFields>();
  const scope = Form.useWatch('scope', form) ?? 'GLOBAL';
  const basis = Form.useWatch('basis', form) ?? 'ORIGINAL';
  const [previewed, setPreviewed] = useState<ReleaseFields | null>(null);
  const { id, interpretations, disclosureBasis, preparation } = document;
  const initial: ReleaseFields = {
    ...{ column: '', scope: 'GLOBAL', systems: [], divisionCode: '', url: '', publishedAt: '' },
    basis: disclosureBasis === 'ALREADY_PUBLIC' ? 'ALREADY_PUBLIC' : 'ORIGINAL',
    bundleIds: interpretations.map((interpretation) => interpretation.id),
    noInterpretationReason: preparation.form?.interpretationWaiver ?? '',
  };

  function preview(fields: ReleaseFields): void {
    if (address.after !== null) address.change({ after: null });
    setPreviewed({ ...initial, ...fields });
  }

  return (
    <>
      <Panel title={{ zh: '发到哪里、与谁有关', en: 'Where to, and whom it concerns' }}>
        <Form<ReleaseFields>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onValuesChange={() => setPreviewed(null)}
          onFinish={preview}
        >
          <Form.Item name="column" label={<Bilingual zh="栏目" en="Column" />}>
            <AutoComplete
              options={columns.map(({ name }) => ({ value: name }))}
              placeholder="如 中国政务；可以是新的栏目"
            />
          </Form.Item>
          <Form.Item name="scope" label={<Bilingual zh="范围" en="Scope" />}>
            <Radio.Group
              className="radio-list"
              options={scopes.map((value) => ({ value, label: <Bilingual {...scopeWords[value]} /> }))}
            />
          </Form.Item>
          {scope === 'SECTOR' ? (
            <Form.Item name="systems" label={<Bilingual zh="所涉系统，如 教育" en="Systems" />}>
              <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，']} />
            </Form.Item>
          ) : null}
          {scope === 'REGION' ? (
            <Form.Item name="divisionCode" label={<Bilingual zh="行政区划代码" en="Division code" />}>
              <Input inputMode="numeric" maxLength={12} />
            </Form.Item>
          ) : null}
          <Form.Item name="basis" label={<Bilingual zh="为何可以发布" en="Basis" />}>
            <Radio.Group
              className="radio-list"
              options={bases.map((value) => ({ value, label: <Bilingual {...basisWords[value]} /> }))}
            />
          </Form.Item>
          <Form.Item
            name="url"
            label={
              basis === 'ALREADY_PUBLIC' ? (
                <Bilingual zh="在政府网站上的网址" en="Its address on a government site" />
              ) : (
                <Bilingual zh="在本单位网站上的网址（可不填）" en="Its address on your site, optional" />
              )
            }
          >
            <Input type="url" placeholder="https://" />
          </Form.Item>
          <Form.Item
            name="publishedAt"
            label={
              <Bilingual zh="发布时间（北京时间；不填即现在，将来即预定）" en="When, in Beijing time; empty: now" />
            }
          >
            <Input type="datetime-local" />
          </Form.Item>
          {interpretations.length === 0 ? null : (
            <Form.Item name="bundleIds" label={<Bilingual zh="同步发布" en="In the same act" />}>
              <Checkbox.Group
                className="radio-list"
                options={interpretations.map(({ id: value, title }) => ({ value, label: title }))}
              />
            </Form.Item>
          )}
          <Form.Item
            name="noInterpretationReason"
            label={<Bilingual zh="不附解读的理由（政策性文件而无解读时）" en="Why no interpretation comes with it" />}
          >
            <Input maxLength={500} />
          </Form.Item>
          <Button htmlType="submit">
            <Bilingual zh="预览：谁将承担任务" en="Preview who will owe it" />
          </Button>
        </Form>
      </Panel>
      {previewed === null ? null : <ReleasePreview input={toRelease(id, previewed)} document={document} />}
    </>
  );
}
