export const clockProblem = (_moment: string): 'missing' | 'twice' | undefined => undefined
export const withOffset = (moment: string): string => `${moment}+03:00`
