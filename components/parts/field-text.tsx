import { fieldLabel, type TypeName } from '@/lib/schema/content-types'
import { Text } from './text'

type Props = {
  readonly type: TypeName
  readonly field: string
  readonly text: string | undefined
  /** Below the text: who says so. */
  readonly by?: string | undefined
}

/** A text of a field under its label; nothing where it is not given. */
export const FieldText = ({ type, field, text, by }: Props) =>
  text && (
    <section className="mt-12">
      <h2 className="text-[1.4rem]">{fieldLabel(type, field)}</h2>
      <p className="mt-2">
        <Text>{text}</Text>
      </p>
      {by && (
        <p className="mt-2 text-[0.9rem] text-ink-soft">
          <Text>{by}</Text>
        </p>
      )}
    </section>
  )
