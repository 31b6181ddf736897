import { Button, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import {
  type BulletinKnownFragment,
  type BulletinWordsInput,
  EditBulletinDocument,
  type ViolationKind,
} from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { ChangeDialog } from '../../parts/change-dialog.tsx';
import { LineItem, needed, TextItem } from '../../parts/form-items.tsx';
import { violationWords } from '../../words/bulletin-words.ts';

interface Edited {
  readonly title: string;
  readonly issuer: string;
  readonly opening: string;
  readonly closing?: string;
  readonly commendations: readonly { readonly unit: string; readonly persons?: string; readonly text: string }[];
  readonly violations: readonly { readonly kind: ViolationKind; readonly unit: string; readonly text: string }[];
}

const kinds = Object.keys(violationWords) as readonly ViolationKind[];

/** Changes the words of a draft; whoever saved in between is not overwritten. */
export function EditBulletin({ bulletin }: { readonly bulletin: BulletinKnownFragment }): ReactElement {
  const { run } = useChange(EditBulletinDocument);
  const { id: bulletinId, lockVersion, title, words } = bulletin;
  return (
    <ChangeDialog<Edited>
      name={{ zh: '修改文字', en: 'Edit the words' }}
      done="已保存。 Saved."
      initial={{
        ...{ title, issuer: words.issuer, opening: words.opening, closing: words.closing },
        commendations: words.commendations.map(({ unit, persons, text }) => ({
          ...{ unit, text, persons: persons.join('、') },
        })),
        violations: words.violations.map(({ kind, unit, text }) => ({ kind, unit, text })),
      }}
      submit={(edited) => run({ bulletinId, lockVersion, title: edited.title, words: wordsOf(edited) })}
    >
      <LineItem name="title" label={{ zh: '标题', en: 'Title' }} />
      <LineItem name="issuer" label={{ zh: '发文机关署名', en: 'Signed by' }} />
      <TextItem name="opening" label={{ zh: '开头', en: 'Opening' }} />
      <TextItem name="closing" label={{ zh: '要求', en: 'Closing' }} isOptional />
      <Form.List name="commendations">
        {(rows, { add, remove }) => (
          <fieldset>
            <legend>
              <Bilingual zh="表扬" en="Commended" />
            </legend>
            {rows.map(({ key, name }) => (
              <div key={key} className="form-row">
                <Line name={[name, 'unit']} label="单位 Unit" isNeeded />
                <Line name={[name, 'persons']} label="个人（顿号分隔） Persons" />
                <Line name={[name, 'text']} label="事由 For what" isNeeded />
                <Remove onClick={() => remove(name)} />
              </div>
            ))}
            <Button onClick={() => add({})}>
              <Bilingual zh="添加表扬" en="Add" />
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Form.List name="violations">
        {(rows, { add, remove }) => (
          <fieldset>
            <legend>
              <Bilingual zh="点名的问题" en="Violations named" />
            </legend>
            {rows.map(({ key, name }) => (
              <div key={key} className="form-row">
                <Form.Item name={[name, 'kind']} rules={needed}>
                  <Select
                    aria-label="问题 Kind"
                    options={kinds.map((value) => ({ value, label: violationWords[value].zh }))}
                  />
                </Form.Item>
                <Line name={[name, 'unit']} label="单位 Unit" isNeeded />
                <Line name={[name, 'text']} label="情况 What happened" isNeeded />
                <Remove onClick={() => remove(name)} />
              </div>
            ))}
            <Button onClick={() => add({ kind: 'NOT_REPOSTED' })}>
              <Bilingual zh="添加问题" en="Add" />
            </Button>
          </fieldset>
        )}
      </Form.List>
    </ChangeDialog>
  );
}

function wordsOf({ issuer, opening, closing = '', commendations, violations }: Edited): BulletinWordsInput {
  return {
    ...{ issuer, opening, closing, violations },
    commendations: commendations.map(({ unit, persons = '', text }) => ({
      ...{ unit, text, persons: persons.split(/[、,，]/).filter((name) => name.trim() !== '') },
    })),
  };
}

interface LineProps {
  readonly name: [number, string];
  readonly label: string;
  readonly isNeeded?: boolean;
}

function Line({ name, label, isNeeded = false }: LineProps): ReactElement {
  return (
    <Form.Item name={name} rules={isNeeded ? needed : []}>
      <Input aria-label={label} placeholder={label} maxLength={200} />
    </Form.Item>
  );
}

function Remove({ onClick }: { readonly onClick: () => void }): ReactElement {
  return (
    <Button onClick={onClick}>
      <Bilingual zh="删除" en="Remove" />
    </Button>
  );
}
