/** The mails that Erfa sends, in Swedish. Plain text; every link on a line of its own. */
import type { CollaboratorRole, OrganisationRole } from '#app/domain/people/person.ts'

const farewell = 'Vänliga hälsningar\nErfa\n\nDet här meddelandet skickades automatiskt.'

const organisationRoles: Readonly<Record<OrganisationRole, string>> = {
  member: 'medlem',
  editor: 'redaktör',
  approver: 'godkännare',
}
const collaboratorRoles: Readonly<Record<CollaboratorRole, string>> = {
  viewer: 'läsa',
  commenter: 'läsa och kommentera',
  editor: 'läsa och skriva',
}

export const mail = {
  reset: ({ name, link }: { name: string; link: string }) => ({
    subject: 'Nytt lösenord i Erfa',
    body: `Hej ${name},

någon har bett om ett nytt lösenord till ditt konto i Erfa. Välj det på den här sidan:

${link}

Länken fungerar en gång och i 30 minuter. När du har valt ett nytt lösenord loggas du ut på alla andra ställen.

Har du inte bett om detta behöver du inte göra någonting. Ditt lösenord är oförändrat.

${farewell}`,
  }),

  test: ({ name }: { name: string }) => ({
    subject: 'Testmejl från Erfa',
    body: `Hej ${name},

det här mejlet visar att Erfa kan skicka e-post.

${farewell}`,
  }),

  passwordChanged: ({ name }: { name: string }) => ({
    subject: 'Ditt lösenord i Erfa är bytt',
    body: `Hej ${name},

lösenordet till ditt konto i Erfa har just bytts, och kontot är utloggat på alla andra ställen.

Var det inte du? Välj "Glömt lösenordet" på inloggningssidan och hör av dig till den som administrerar Erfa.

${farewell}`,
  }),

  organisationInvitation: (of: {
    inviter: string
    organisation: string
    role: OrganisationRole
    link: string
  }) => ({
    subject: `Inbjudan till ${of.organisation} i Erfa`,
    body: `Hej,

${of.inviter} bjuder in dig till ${of.organisation} i Erfa, som ${organisationRoles[of.role]}. I Erfa skriver offentliga organisationer ner vad de har lärt sig av digitalisering och bredband, så att nästa organisation hittar det i tid.

Läs mer och tacka ja här:

${of.link}

Länken är personlig, fungerar en gång och gäller i sju dagar.

${farewell}`,
  }),

  draftInvitation: (of: {
    inviter: string
    organisation: string
    title: string
    role: CollaboratorRole
    link: string
  }) => ({
    subject: `Inbjudan till ett utkast i Erfa`,
    body: `Hej,

${of.inviter} bjuder in dig till ett utkast i Erfa: ${of.title}. Du får ${collaboratorRoles[of.role]}.

Utkastet hör till ${of.organisation}, som ansvarar för handlingen. Hör du till en annan organisation betyder inbjudan att utkastet visas utanför ${of.organisation}. Det kan då bli en allmän handling.

Läs mer och tacka ja här:

${of.link}

Länken är personlig, fungerar en gång och gäller i sju dagar.

${farewell}`,
  }),
}
