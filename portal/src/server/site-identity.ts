/** Who this site is, as the page tags of government sites say it (国办发〔2017〕47号). */
export interface SiteIdentity {
  /** SiteName. */
  readonly name: string;
  /** SiteIDCode, ten digits, where the site has one. */
  readonly idCode: string | null;
  /** The address people know the hub by; null: as each request names it. */
  readonly publicUrl: string | null;
}
