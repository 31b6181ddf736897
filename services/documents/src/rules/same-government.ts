/** What the organ of a place calls itself, at the end of its name. */
const organ = /(?:人民政府|政府|行政公署|行政委员会)$/u;

/** The State's government has these names; 国务院 is the Central People's Government. */
const stateNames = /^(?:中华人民共和国)?(?:国务院|中央人民政府)$/u;

/**
 * Whether two names are of the government of one place, given that its division is the same: 兰州市城关区人民政府 and
 * 城关区人民政府, 恩施州人民政府 and 恩施土家族苗族自治州人民政府, but not 永登县人民政府 and 某某新区管委会.
 */
export function isSameGovernment(one: string, other: string): boolean {
  if (stateNames.test(one) || stateNames.test(other)) return stateNames.test(one) && stateNames.test(other);
  const [shorter, longer] = [placeOf(one), placeOf(other)].toSorted((a, b) => a.length - b.length);
  return shorter !== undefined && longer !== undefined && shorter.length > 1 && isWithin(shorter, longer);
}

function placeOf(name: string): string {
  const place = name.replace(organ, '');
  return place === name ? name : placeOf(place);
}

/** Whether all characters of the shorter name stand in the longer one, in this order: a place is abbreviated so. */
function isWithin(shorter: string, longer: string): boolean {
  let from = 0;
  return [...shorter].every((character) => {
    from = longer.indexOf(character, from) + 1;
    return from > 0;
  });
}
