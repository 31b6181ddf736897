import { Form, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { type AppealRemedy, DecideAppealDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { instantOf } from '../../parts/beijing-moment.ts';
import { ChangeDialog } from '../../parts/change-dialog.tsx';
import { AddressItem, MomentItem, TextItem } from '../../parts/form-items.tsx';
import { appealRemedyWords } from '../../words/appeal-words.ts';

interface Decision {
  readonly upheld: boolean;
  readonly remedy?: AppealRemedy;
  readonly copyAt?: string;
  readonly url?: string;
  readonly reason: string;
}

const remedies = Object.keys(appealRemedyWords) as readonly AppealRemedy[];

/** Decides an appeal: rejected with its reason, or upheld with what is changed in the record. */
export function DecideAppeal({ appealId }: { readonly appealId: string }): ReactElement {
  const { run } = useChange(DecideAppealDocument);
  return (
    <ChangeDialog<Decision>
      name={{ zh: '裁定', en: 'Decide' }}
      type="primary"
      done="已裁定。 Decided."
      initial={{ upheld: false }}
      submit={({ upheld, remedy, copyAt = '', url = '', reason }) =>
        run({
          ...{ appealId, upheld, reason },
          remedy:
            upheld && remedy !== undefined
              ? { kind: remedy, copyAt: copyAt === '' ? null : instantOf(copyAt), url: url === '' ? null : url }
              : null,
        })
      }
    >
      <Form.Item name="upheld" label={<Bilingual zh="裁定结果" en="Decision" />}>
        <Radio.Group
          options={[
            { value: false, label: <Bilingual zh="不成立" en="Rejected" /> },
            { value: true, label: <Bilingual zh="成立" en="Upheld" /> },
          ]}
        />
      </Form.Item>
      <Form.Item<Decision> noStyle shouldUpdate>
        {({ getFieldValue }) => (getFieldValue('upheld') === true ? <Remedy kind={getFieldValue('remedy')} /> : null)}
      </Form.Item>
      <TextItem name="reason" label={{ zh: '理由（申诉者可见）', en: 'Why; the site reads it' }} />
    </ChangeDialog>
  );
}

function Remedy({ kind }: { readonly kind: AppealRemedy | undefined }): ReactElement {
  return (
    <>
      <Form.Item
        name="remedy"
        label={<Bilingual zh="如何更改记录" en="What is changed" />}
        rules={[{ required: true, message: '请选择 This is needed' }]}
      >
        <Select options={remedies.map((value) => ({ value, label: <Bilingual {...appealRemedyWords[value]} /> }))} />
      </Form.Item>
      {kind === 'COPY_TIME' || kind === 'VERIFIED' ? (
        <MomentItem name="copyAt" label={{ zh: '副本出现的时间（北京时间）', en: 'When the copy appeared' }} />
      ) : null}
      {kind === 'ADDRESS' ? <AddressItem name="url" label={{ zh: '副本的网址', en: 'Where the copy is' }} /> : null}
    </>
  );
}
