/** The log of what happens to duties, as it stands in `feed_head`, and the channel that wakes its readers. */
export const dutyFeed = 'duty-events';
