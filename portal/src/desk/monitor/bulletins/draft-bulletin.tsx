import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { type BulletinUnit, DraftBulletinDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { LineItem, needed, TextItem } from '../../parts/form-items.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { serverClock } from '../../parts/server-clock.ts';
import { useViewer } from '../../session/viewer.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { bulletinUnitWords } from '../../words/bulletin-words.ts';
import { periodOf } from '../overview/period.ts';

interface Draft {
  readonly title: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly system?: string;
  readonly unitsBy: BulletinUnit;
  readonly issuer: string;
  readonly opening: string;
  readonly closing?: string;
  readonly criteria: Criteria;
}

interface Criteria {
  readonly minimumDuties: number;
  readonly places: number;
  readonly praiseFrom: number;
  readonly criticiseTo: number;
}

const units = Object.keys(bulletinUnitWords) as readonly BulletinUnit[];
const above = [{ path: '/desk/monitor/bulletins', name: { zh: '通报', en: 'Bulletins' } }];
const usualCriteria: Criteria = { minimumDuties: 5, places: 10, praiseFrom: 90, criticiseTo: 80 };

/** A new bulletin: what it counts is frozen at the moment it is drafted. */
export function DraftBulletin(): ReactElement {
  const { run, isRunning, outcome } = useChange(DraftBulletinDocument);
  const [, goTo] = useLocation();
  const { agency } = useViewer();
  const { firstDay, lastDay } = periodOf({ key: 'month', from: null, to: null }, serverClock.now());

  async function draft({ criteria, system = '', ...said }: Draft): Promise<void> {
    const { from, to } = periodOf({ key: null, from: said.firstDay, to: said.lastDay }, serverClock.now());
    const became = await run({
      ...{ title: said.title, from, to, system: system === '' ? null : system, unitsBy: said.unitsBy },
      criteria: {
        ...criteria,
        praiseFrom: criteria.praiseFrom / 100,
        criticiseTo: criteria.criticiseTo / 100,
      },
      words: { issuer: said.issuer, opening: said.opening, closing: said.closing ?? '' },
    });
    if (became.kind === 'done') goTo(`/desk/monitor/bulletins/${became.value.id}`);
  }

  return (
    <>
      <PageHead title={{ zh: '起草通报', en: 'Draft a bulletin' }} above={above} />
      <Form<Draft>
        layout="vertical"
        requiredMark={false}
        className="wide-form"
        initialValues={{
          ...{ title: '政务信息转载情况通报', firstDay, lastDay, unitsBy: 'OWNER', issuer: agency?.name ?? '' },
          ...{ opening: '现将本期政务信息转载情况通报如下。', criteria: usualCriteria },
        }}
        onFinish={(values) => void draft(values)}
      >
        <Panel title={{ zh: '统计什么', en: 'What it counts' }}>
          <p className="soft">
            <Bilingual
              zh="保存时冻结所监测范围内这段时间的全部任务，此后数字不再变动。"
              en="All duties you monitor of this period are frozen when it is saved; its figures never change."
            />
          </p>
          <div className="form-row">
            <DayItem name="firstDay" zh="起始日" en="First day" />
            <DayItem name="lastDay" zh="截止日" en="Last day" />
            <Form.Item name="unitsBy" label={<Bilingual zh="排名单位" en="Ranked by" />}>
              <Select options={units.map((value) => ({ value, label: <Bilingual {...bulletinUnitWords[value]} /> }))} />
            </Form.Item>
            <LineItem name="system" label={{ zh: '只统计某系统', en: 'One system only' }} isOptional />
          </div>
          <div className="form-row">
            <NumberItem name="minimumDuties" zh="至少应办（项）" en="At least owed" least={1} />
            <NumberItem name="places" zh="名单位次" en="Places" least={1} />
            <NumberItem name="praiseFrom" zh="表扬：目标内不低于 %" en="Praised from %" least={0} />
            <NumberItem name="criticiseTo" zh="批评：时限内不高于 %" en="Criticised to %" least={0} />
          </div>
        </Panel>
        <Panel title={{ zh: '文字', en: 'Words' }}>
          <LineItem name="title" label={{ zh: '标题', en: 'Title' }} />
          <LineItem name="issuer" label={{ zh: '发文机关署名', en: 'Signed by' }} />
          <TextItem name="opening" label={{ zh: '开头', en: 'Opening' }} />
          <TextItem name="closing" label={{ zh: '要求', en: 'Closing' }} isOptional />
        </Panel>
        <OutcomeNotice outcome={outcome} />
        <Button type="primary" htmlType="submit" loading={isRunning}>
          <Bilingual zh="冻结并起草" en="Freeze and draft" />
        </Button>
      </Form>
    </>
  );
}

interface ItemProps {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

function DayItem({ name, ...words }: ItemProps): ReactElement {
  return (
    <Form.Item name={name} label={<Bilingual {...words} />} rules={needed}>
      <Input type="date" />
    </Form.Item>
  );
}

function NumberItem({ name, least, ...words }: ItemProps & { readonly least: number }): ReactElement {
  return (
    <Form.Item name={['criteria', name]} label={<Bilingual {...words} />} rules={needed}>
      <InputNumber min={least} max={100} precision={0} />
    </Form.Item>
  );
}
