import { App, Button, Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { RecordReviewDocument, type SecrecyReviewResult } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Moment } from '../../../layout/moments.tsx';
import { useChange } from '../../graph/use-change.ts';
import { Mark } from '../../parts/mark.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { reviewWords } from '../../words/publisher-words.ts';
import { Mended } from './mended.tsx';
import type { PreparedDocument } from './prepared-document.ts';

interface Review {
  readonly reviewer: string;
  readonly result: SecrecyReviewResult;
  readonly note?: string;
}

/** Records the secrecy review of the present edition; a later edition needs its own (B22). */
export function RecordReview({ document: { id, preparation } }: { readonly document: PreparedDocument }): ReactElement {
  const { message } = App.useApp();
  const [form] = Form.useForm<Review>();
  const { run, isRunning, outcome } = useChange(RecordReviewDocument);
  const { review, edition } = preparation;

  async function record({ note = '', ...said }: Review): Promise<void> {
    const became = await run({ documentId: id, ...said, note: note || null });
    if (became.kind !== 'done') return;
    form.resetFields();
    message.success('已登记。 Recorded.');
  }

  return (
    <Mended id="review">
      <Panel title={{ zh: '保密审查', en: 'Secrecy review' }}>
        {review === null ? (
          <p>
            <Bilingual zh={`第 ${edition} 版还没有审查记录。`} en={`None for edition ${edition} yet.`} />
          </p>
        ) : (
          <p>
            <Mark {...reviewWords[review.result]} /> {review.reviewer} · <Moment at={review.reviewedAt} />
            {review.note === null ? null : ` · ${review.note}`}
          </p>
        )}
        <Form<Review>
          name="review-form"
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ result: 'PASSED' }}
          onFinish={(said) => void record(said)}
        >
          <Form.Item
            name="reviewer"
            label={<Bilingual zh="审查人" en="Reviewer" />}
            rules={[{ required: true, message: '请写明审查人 Name the reviewer' }]}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="result" label={<Bilingual zh="结果" en="Result" />}>
            <Radio.Group
              options={(['PASSED', 'REFUSED'] as const).map((value) => ({ value, label: reviewWords[value].zh }))}
            />
          </Form.Item>
          <Form.Item name="note" label={<Bilingual zh="说明（可不填）" en="Note, optional" />}>
            <Input maxLength={500} />
          </Form.Item>
          <OutcomeNotice outcome={outcome} />
          <Button htmlType="submit" loading={isRunning}>
            <Bilingual zh="登记" en="Record" />
          </Button>
        </Form>
      </Panel>
    </Mended>
  );
}
