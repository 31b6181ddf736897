import type { Random } from './random.ts';

/** A text as an origin released it. */
export interface InventedArticle {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  /** Addressees, paragraphs, signature and date. */
  readonly lines: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
  readonly url: string;
}

const places = ['云溪市', '青岚县', '白石区', '临江市', '松原岭县', '北屏市', '南浦区', '石桥县'];
const topics = [
  '防汛救灾',
  '耕地保护',
  '食品安全',
  '校园安全',
  '营商环境',
  '医疗保障',
  '公共数据',
  '老旧小区改造',
  '秸秆禁烧',
  '森林防火',
];
const kinds = ['通知', '意见', '实施方案', '管理办法', '工作要点'];
const people = ['张明远', '李素清', '王长河', '赵启文', '陈婉容', '周立群', '吴永川', '郑晓岚'];
const bodies = ['发展改革委', '教育局', '财政局', '自然资源局', '应急管理局', '卫生健康委', '市场监管局', '数据局'];
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const heads = ['总体要求', '落实责任', '保障经费', '强化监督', '严格准入', '优化服务', '完善机制', '加强宣传'];

const sentences: readonly ((random: Random) => string)[] = [
  (r) =>
    `到20${26 + r.below(5)}年${1 + r.below(12)}月${1 + r.below(28)}日前，${r.pick(topics)}专项任务完成率应当达到${50 + r.below(50)}.${r.below(10)}%以上。`,
  (r) =>
    `由${r.pick(bodies)}牵头，${r.pick(people)}同志任组长，${r.pick(bodies)}、${r.pick(bodies)}配合，每${2 + r.below(10)}个工作日报告一次进展。`,
  (r) =>
    `未经批准，任何单位和个人不得擅自改变${r.pick(topics)}资金用途；违反规定的，依法追究责任，并处${1 + r.below(9)}万元以上${11 + r.below(80)}万元以下罚款。`,
  (r) => `${r.pick(places)}、${r.pick(places)}应当在收到通知后${3 + r.below(20)}日内制定细则，逾期未报的予以通报。`,
  (r) =>
    `对符合条件的企业，补助标准为每户${1000 + r.below(9000)}元，最高不超过${10 + r.below(90)}万元，已享受同类政策的不再重复享受。`,
  (r) =>
    `禁止在${r.pick(topics)}工作中弄虚作假，确需调整的，可以由${r.pick(bodies)}提出，报${r.pick(places)}人民政府同意后实施。`,
  (r) => `各地要坚持问题导向，健全${r.pick(topics)}长效机制，把责任落实到岗位、落实到人，确保取得实效。`,
  (r) => `联系人：${r.pick(people)}，联系电话：0${100 + r.below(800)}-${2000000 + r.below(6000000)}。`,
  (r) =>
    `本办法所称${r.pick(topics)}，是指在本行政区域内依照《${r.pick(places)}${r.pick(topics)}条例》第${1 + r.below(60)}条开展的活动。`,
  (r) => `鼓励社会力量参与${r.pick(topics)}，${r.pick(bodies)}可以通过购买服务等方式给予支持，非营利组织优先。`,
];

/** Invents a text of about `size` paragraphs; one of none is a short announcement. */
export function inventArticle(random: Random, size: number): InventedArticle {
  const place = random.pick(places);
  const issuer = `${place}人民政府`;
  const year = 2024 + random.below(3);
  const topic = random.pick(topics);
  const documentNumber = `${place.slice(0, 1)}政发〔${year}〕${1 + random.below(90)}号`;
  const title = `${issuer}关于${year}年${topic}${random.pick(['', '重点', '专项'])}工作的${random.pick(kinds)}`;
  const paragraphs = Array.from({ length: size }, (_, index) => paragraph(random, index));
  const date = `${year}年${1 + random.below(12)}月${1 + random.below(28)}日`;
  const short = `经研究，同意${random.pick(people)}同志任${random.pick(bodies)}副局长，试用期1年，自${date}起计算，不再担任原职务。`;
  const names = Array.from(
    { length: random.below(3) },
    (_, index) => `附件${index + 1}：${year}年${topic}任务表${index + 1}.docx`,
  );
  const id = 10_000 + random.below(90_000);
  return {
    title,
    documentNumber,
    issuer,
    lines: [
      ...(size === 0
        ? [short]
        : ['各县（市、区）人民政府，市政府各部门、各直属机构：', opening(random, topic), ...paragraphs]),
      issuer,
      date,
    ],
    attachments: names.map((name, index) => ({
      name,
      url: `https://www.province.example/files/${id}-${index + 1}.docx`,
    })),
    url: `https://www.province.example/zfwj/${year}/t${id}.html`,
  };
}

function opening(random: Random, topic: string): string {
  return `为贯彻落实关于${topic}的决策部署，结合实际，现就有关事项通知如下。${random.pick(sentences)(random)}`;
}

function paragraph(random: Random, index: number): string {
  const head = `${index < 10 ? numerals[index] : `（${index + 1}）`}${index < 10 ? '、' : ''}${random.pick(heads)}。`;
  const count = 1 + random.below(4);
  return `${head}${Array.from({ length: count }, () => random.pick(sentences)(random)).join('')}`;
}
