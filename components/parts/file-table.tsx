import { Text } from './text'

type Row = { readonly name: string; readonly title: string }

type Props = {
  readonly caption: string
  /** What each row is: the head of the first column. */
  readonly what: string
  readonly forms: readonly { readonly label: string; readonly urlOf: (name: string) => string }[]
  /** Rows in groups, each under its name. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly Row[] }[]
}

/** Files for programs: a list of links where they have one form, else a row for each and a column for each form of it. */
export const FileTable = ({ caption, what, forms, groups }: Props) => {
  const filled = groups.filter(({ rows }) => rows.length > 0)
  const [form, ...others] = forms
  if (form && others.length === 0) return <FileList form={form} groups={filled} />
  return (
    <table>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          {forms.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {filled.map(({ title, rows }) => (
        <tbody key={title}>
          <tr>
            <th colSpan={forms.length + 1} scope="rowgroup">
              {title}
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.name}>
              <td>
                <Text>{row.title}</Text>
              </td>
              {forms.map(({ label, urlOf }) => (
                <td key={label}>
                  <a href={urlOf(row.name)} aria-label={`${row.title}: ${label}`} className="inline-block min-w-6 py-1">
                    {label}
                  </a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

const FileList = ({ form: { label, urlOf }, groups }: { form: Props['forms'][number]; groups: Props['groups'] }) =>
  groups.map(({ title, rows }) => (
    <section key={title}>
      <h3>{title}</h3>
      <ul className={`list-none ps-0 ${rows.length > 1 ? 'columns-[7rem] gap-x-4 sm:columns-[11rem]' : ''}`}>
        {rows.map((row) => (
          <li key={row.name} className="break-inside-avoid">
            <a href={urlOf(row.name)} className="block py-1">
              <Text>{row.title}</Text>
              <span className="sr-only">: {label}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ))
