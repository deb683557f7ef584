/** Licences that the texts of a site may have; `url` is the licence's own address, which machines know it by. */
export const licences = [
  { value: 'cc0-1.0', label: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  { value: 'cc-by-4.0', label: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  { value: 'cc-by-sa-4.0', label: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
] as const
export type Licence = (typeof licences)[number]
