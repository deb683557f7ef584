type Dated = { readonly date: string; readonly datePrecision?: 'kuukausi' | undefined }

/** The date of an item, no more precise than it is known: `2021-03-31`, or `2021-03` where only the month is. */
export const knownDate = ({ date, datePrecision }: Dated): string =>
  datePrecision === 'kuukausi' ? date.slice(0, 7) : date
