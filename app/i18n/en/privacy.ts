import type { privacy as sv } from '../sv/privacy.ts'

export const privacy = {
  title: 'Personal data',
  lead: 'If you only read, you leave nothing behind. If you write, you do so in your own name.',
  sections: {
    readers: {
      heading: 'When you read',
      text: [
        'We set no cookie unless you ask for it, do not measure what you do and fetch nothing from other sites. The log of the server says which page was shown and when. Your network address is not kept there, only a code that cannot be traced back without our secret key.',
        'If you have said which organisation you are, under We are …, a cookie remembers it for a year. It holds the name of the organisation in addresses and nothing else, is only used to mark and order what comes from organisations like yours, and goes away when you press Forget it. The name then also stands in the address of the pages that you read.',
      ],
    },
    account: {
      heading: 'When you have an account',
      text: [
        'We keep your name, your email address, your title if you give it, which organisations you belong to and what you may do there. Your password is kept only as a hash.',
        'When you sign in, a cookie keeps you signed in for a day at most, and for eight hours at most if you do nothing. We keep which browser it is, so that you can see and end your sign-ins under Account. To prevent intrusion we count attempts to sign in for up to three days.',
        'A second cookie shows for a year that somebody has signed in with this browser before, so that whoever guesses passwords elsewhere cannot lock you out. It holds a random number, a date and our signature, is used for nothing else and signs nobody in.',
        'When you have sent a form, a cookie remembers for a minute at most which page is to say what came of it.',
      ],
    },
    writing: {
      heading: 'When you write',
      text: [
        'Who wrote what in a draft is kept, and those who take part in it see your name and where you are writing. If you hand in, approve or review something, that is kept with your name and the time.',
        'When the text is published your name may stand among those who contributed. Published versions do not change, and so the name is not removed from them by itself.',
        'The editor also keeps the draft in your browser, so that nothing is lost if the network goes away. It is erased when you sign out or may no longer see the draft.',
      ],
    },
    mail: {
      heading: 'Email',
      text: [
        'We send mail about what you have asked for or what waits for you. The text is erased when the link in it is no longer valid, and the fact that it was sent after 90 days. Links for a new password are valid for 30 minutes.',
      ],
    },
    basis: {
      heading: 'Legal basis',
      text: [
        'The data are needed for a task in the public interest: that public organisations can learn from one another, and that everybody can see who stands behind what is published (article 6(1)(e) of the General Data Protection Regulation).',
        'What an authority writes here may be a public record of the authority that owns the draft. Its rules for disclosure and archiving then apply.',
      ],
    },
    rights: {
      heading: 'Your rights',
      text: [
        'You can find out which data we hold about you, have them corrected, object to how they are used and in some cases have them erased. You change your name and title yourself under Account.',
        'If you are not satisfied you can complain to the Swedish Authority for Privacy Protection, imy.se.',
      ],
    },
  },
  contact: {
    heading: 'Who is responsible',
    text: (operator) =>
      `${operator} is the controller of personal data for accounts and operation. Each organisation is the controller of personal data in what it writes. Do not write about individuals in your texts; a role is nearly always enough.`,
    write: 'Write to us:',
  },
} satisfies typeof sv
