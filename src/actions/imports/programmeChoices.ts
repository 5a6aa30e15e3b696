/** Columns that take one of a few words: the workbook offers them as a list to choose from, and the reader knows their Spanish. */
export const columnChoices = {
  level: ['must', 'should', 'mixed'],
  method: ['examine', 'interview', 'test'],
  certainty: ['verified', 'secondary', 'assumed'],
  standardCertainty: ['verified', 'secondary', 'assumed'],
  subStandardCertainty: ['verified', 'secondary', 'assumed'],
  owedBy: ['operator', 'customs'],
  followsAs: ['same', 'reworded', 'tightened', 'loosened'],
  kind: ['yesNo', 'number', 'date'],
  count: ['working', 'calendar'],
  unit: ['calendarDays', 'workingDays', 'months', 'years'],
  wantsYes: ['yes', 'no'],
} as const satisfies Readonly<Record<string, readonly string[]>>
