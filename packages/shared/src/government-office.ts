/**
 * Whether the agency of this name is the office of a government, which acts for it: 某省人民政府办公厅. Other offices, such as
 * 外事办公室, are departments like any other.
 *
 * @param name the column with the name, as SQL
 */
export const isGovernmentOfficeSql = (name: string) => `${name} ~ '(人民政府|国务院)办公(厅|室)$'`;
