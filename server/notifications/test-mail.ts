/** A mail that an administrator sends to herself, without the outbox, to see at once whether mail works. */
import { randomUUID } from 'node:crypto'
import type { Language } from '#app/domain/language.ts'
import type { Person } from '#app/domain/people/person.ts'
import { failure, type Result, success } from '#app/domain/result.ts'
import { testMailAttempts } from '#server/accounts/limits.ts'
import type { RateLimits } from '#server/accounts/rate-limit.ts'
import { classifyMailError, type MailProblem } from './mail-problem.ts'
import type { MailTransport } from './mail-transport.ts'
import { mailTexts } from './texts.ts'

/** @throws TooMany */
export async function sendTestMail(
  { transport, limits, lang }: { transport: MailTransport; limits: RateLimits; lang: Language },
  person: Person,
): Promise<Result<undefined, MailProblem>> {
  await limits.consume(testMailAttempts(person.id))
  try {
    const words = mailTexts[lang].test({ name: person.name })
    await transport.send({ id: randomUUID(), to: person.email, ...words })
    return success()
  } catch (error) {
    return failure(classifyMailError(error))
  }
}
