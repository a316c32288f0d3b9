/** A text in which every year is so many years later: 2022—2023 学年. Other numbers stay. */
export function withMovedYears<Text extends string | undefined>(text: Text, years: number): Text {
  return text?.replaceAll(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g, (year) => String(Number(year) + years)) as Text;
}
