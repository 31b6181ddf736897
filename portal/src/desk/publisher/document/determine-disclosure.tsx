import { App, Button, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { DetermineDisclosureDocument, type Disclosure } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { disclosureWords } from '../../../layout/domain-words.ts';
import { useChange } from '../../graph/use-change.ts';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Mended } from './mended.tsx';
import type { PreparedDocument } from './prepared-document.ts';

interface Determined {
  readonly disclosure: Disclosure;
  readonly reason?: string;
  readonly legalBasis?: string;
}

const offered: readonly Disclosure[] = ['PROACTIVE', 'ON_REQUEST', 'NOT_DISCLOSED'];

/** Says whether the document is public, and why where it is not (B01–B05). */
export function DetermineDisclosure({ document }: { readonly document: PreparedDocument }): ReactElement {
  const { message } = App.useApp();
  const { run, isRunning, outcome } = useChange(DetermineDisclosureDocument);
  const { id, disclosure, preparation } = document;

  async function determine({ reason = '', legalBasis = '', ...said }: Determined): Promise<void> {
    const became = await run({ documentId: id, ...said, reason: reason || null, legalBasis: legalBasis || null });
    if (became.kind === 'done') message.success('已认定。 Determined.');
  }

  return (
    <Mended id="disclosure">
      <Panel title={{ zh: '公开属性', en: 'Disclosure' }}>
        <p>
          <Bilingual zh="现为：" en="Now:" /> <Bilingual {...disclosureWords[disclosure]} />
          {preparation.disclosureReason === null ? null : `（${preparation.disclosureReason}）`}
        </p>
        <Form<Determined>
          name="disclosure-form"
          layout="vertical"
          requiredMark={false}
          initialValues={{
            disclosure: disclosure === 'UNDETERMINED' ? 'PROACTIVE' : disclosure,
            reason: preparation.disclosureReason ?? '',
            legalBasis: preparation.disclosureLegalBasis ?? '',
          }}
          onFinish={(said) => void determine(said)}
        >
          <Form.Item name="disclosure" label={<Bilingual zh="认定为" en="Determine as" />}>
            <Select options={offered.map((value) => ({ value, label: disclosureWords[value].zh }))} />
          </Form.Item>
          <Form.Item name="reason" label={<Bilingual zh="理由（非主动公开必填）" en="Reason, unless proactive" />}>
            <Input maxLength={500} />
          </Form.Item>
          <Form.Item
            name="legalBasis"
            label={<Bilingual zh="法律依据（不予公开必填）" en="Legal basis, if not disclosed" />}
          >
            <Input maxLength={500} />
          </Form.Item>
          <OutcomeNotice outcome={outcome} />
          <Button htmlType="submit" loading={isRunning}>
            <Bilingual zh="认定" en="Determine" />
          </Button>
        </Form>
      </Panel>
    </Mended>
  );
}
