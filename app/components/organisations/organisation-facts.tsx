import { labelOf } from '#app/components/forms/options.ts'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { counties } from '#app/domain/people/counties.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { skrGroups } from '#app/domain/people/skr-groups.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  organisation: {
    type: string
    code: string | null
    countyCode: string | null
    skrGroup: string | null
    website: string | null
    contactRole: string | null
    contactEmail: string | null
    members: number
  }
}

export function OrganisationFacts({ organisation }: Props) {
  const { t, lang } = useText()
  const words = t.organisations.page
  const { type, code, countyCode, skrGroup, website, members } = organisation
  const { contactRole, contactEmail } = organisation
  const group = labelOf(skrGroups, skrGroup, lang)
  return (
    <FactList
      column
      facts={[
        { term: words.type, value: labelOf(organisationTypes, type, lang) },
        { term: words.county, value: labelOf(counties, countyCode, lang) },
        { term: words.group, value: skrGroup && `${skrGroup}. ${group} (${words.groupSource})` },
        { term: words.code, value: type === 'municipality' ? code : null },
        { term: words.members, value: members === 0 ? words.noMembers : number(members, lang) },
        {
          term: words.website,
          value: website && (
            <a href={website} rel="nofollow noopener">
              {new URL(website).hostname}
            </a>
          ),
        },
        { term: words.contact, value: <Contact {...{ contactRole, contactEmail }} /> },
      ]}
    />
  )
}

/** A function, not a person: it stays when people move on. */
function Contact({ contactRole, contactEmail }: { contactRole: string | null; contactEmail: string | null }) {
  const { t } = useText()
  if (!contactRole && !contactEmail) return <>{t.organisations.page.contactFallback}</>
  return (
    <>
      {contactRole}
      {contactRole && contactEmail && <br />}
      {contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
    </>
  )
}
