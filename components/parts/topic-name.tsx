import { t } from '@/lib/text/fi'
import { Title } from './text'

/** The name of a topic inside a link; those who hear it are told that it is a topic, as a project may bear the same name. */
export const TopicName = ({ children }: { children: string }) => (
  <>
    <Title>{children}</Title>
    <span className="sr-only">, {t.topics.kind}</span>
  </>
)
