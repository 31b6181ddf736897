import type { Bilingual } from '@dibao/shared/bilingual';
import type { ServiceName } from '../services.ts';

/** What can be imported: which service takes it, and what people call it. */
export const importKinds = {
  documents: { service: 'documents', title: { zh: '文件', en: 'documents' } },
  agencies: { service: 'documents', title: { zh: '机关', en: 'agencies' } },
  sites: { service: 'media', title: { zh: '站点和账号', en: 'sites and accounts' } },
  sources: { service: 'media', title: { zh: '稿源', en: 'sources' } },
  contacts: { service: 'media', title: { zh: '联系人', en: 'contacts' } },
  profiles: { service: 'media', title: { zh: '规则方案', en: 'rule profiles' } },
  holidays: { service: 'media', title: { zh: '放假通知', en: 'holiday notices' } },
  gazette: { service: 'gazette', title: { zh: '公报', en: 'gazette' } },
} as const satisfies Record<string, { readonly service: ServiceName; readonly title: Bilingual }>;

export type ImportKind = keyof typeof importKinds;
