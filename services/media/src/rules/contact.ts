/** In which role somebody answers for an agency or a channel; GROUP is the chat group its robot speaks in. */
export const ContactRole = {
  DUTY_OFFICER: 'DUTY_OFFICER',
  DEPUTY: 'DEPUTY',
  SUPERVISOR: 'SUPERVISOR',
  GROUP: 'GROUP',
} as const;
export type ContactRole = keyof typeof ContactRole;

/** By which way a message goes out. */
export const MessageWay = { EMAIL: 'EMAIL', SMS: 'SMS', WECOM: 'WECOM', DINGTALK: 'DINGTALK' } as const;
export type MessageWay = keyof typeof MessageWay;

/** Where a way leads: an address, a number, or a robot's webhook with the secret it signs with. */
export interface WayAddress {
  readonly way: MessageWay;
  readonly address: string;
  readonly secret: string | null;
}

/** Beijing days, both included. */
export interface Absence {
  readonly from: string;
  readonly until: string;
}

/** Times of the day in Beijing, `HH:MM`; until before from reaches into the next day. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** What is said of a contact, by a record or by a mutation, apart from whom it answers for. */
export interface ContactFacts {
  readonly role: ContactRole;
  readonly name: string;
  readonly post: string | null;
  readonly officePhone: string | null;
  /** Private (F13), as the addresses of the ways are. */
  readonly mobile: string | null;
  readonly ways: readonly WayAddress[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly serviceOrder: number;
  readonly absences: readonly Absence[];
  readonly quietHours: QuietHours | null;
}
