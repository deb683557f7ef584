import { t } from '@/lib/text/fi'
import { Title } from './text'

/** The name of a topic inside a link; screen readers add «aihe», as a project may have the same name. */
export const TopicName = ({ children }: { children: string }) => (
  <>
    <Title>{children}</Title>
    <span className="sr-only">, {t.topics.kind}</span>
  </>
)
