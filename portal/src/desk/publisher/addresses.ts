/** Where the pages of this desk stand. */
export const documentAddress = (id: string): string => `/desk/publisher/documents/${id}`;
export const releaseAddress = (id: string): string => `/desk/publisher/releases/${id}`;

/** The way to the pages below the first. */
export const aboveDocument = [{ path: '/desk/publisher', name: { zh: '我的文件', en: 'Documents' } }];
