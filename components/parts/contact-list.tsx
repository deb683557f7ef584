import type { Contact } from '@/lib/schema/documents'
import { t } from '@/lib/text/fi'
import { phoneHref } from '@/lib/text/format'
import { Text } from './text'

/** Whom to ask about an item; nothing without a contact. */
export const ContactSection = ({ contacts = [] }: { contacts?: readonly Contact[] | undefined }) =>
  contacts.length > 0 && (
    <section className="mt-12">
      <h2 className="text-[1.4rem]">{t.article.contacts}</h2>
      <ContactList contacts={contacts} />
    </section>
  )

export const ContactList = ({ contacts }: { contacts: readonly Contact[] }) => (
  <ul className="mt-3 grid grid-cols-1 gap-4">
    {contacts.map((contact) => (
      <li key={contact.name} className="border-l-4 border-line pl-4">
        <p className="font-bold">{contact.name}</p>
        {contact.role && (
          <p>
            <Text>{contact.role}</Text>
          </p>
        )}
        {contact.email && (
          <p>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        )}
        {contact.phone && (
          <p>
            <a href={phoneHref(contact.phone)}>{contact.phone}</a>
          </p>
        )}
      </li>
    ))}
  </ul>
)
