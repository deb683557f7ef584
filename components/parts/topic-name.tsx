import { t } from '@/lib/text/fi'
import { Text } from './text'

/** The name of a topic inside a link; screen readers add «aihe», as a project may have the same name. */
export const TopicName = ({ children }: { children: string }) => (
  <>
    <Text>{children}</Text>
    <span className="sr-only">, {t.topics.kind}</span>
  </>
)
