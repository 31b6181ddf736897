import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { createWorkingCalendar, type WorkingCalendar } from '@dibao/shared/working-calendar';
import type { HolidayNotice } from '@dibao/shared/holiday-notice';

/** The calendar by the notices that come with the hub and those imported since; what is imported holds at once. */
export async function workingCalendar(em: Em): Promise<WorkingCalendar> {
  return createWorkingCalendar(await importedNotices(em));
}

/** The notices imported here, in the order they were. */
export async function importedNotices(em: Em): Promise<HolidayNotice[]> {
  return query<HolidayNotice[]>(
    em,
    `select year, off::text[] as off, work::text[] as work from holiday_notice order by number`,
  );
}
