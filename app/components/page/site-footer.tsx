import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** The licences are addressed the way data portals know them. */
const licences = {
  texts: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
  facts: { name: 'CC0', href: 'https://creativecommons.org/publicdomain/zero/1.0/' },
}

export function SiteFooter() {
  const { t, href } = useText()
  const { footer } = t.common
  return (
    <footer className="site-footer">
      <p>{t.common.site.about}</p>
      <nav aria-label={t.common.layout.footer}>
        <ul>
          <li>
            <a href={href(pathTo('about'))}>{footer.about}</a>
          </li>
          <li>
            <a href={href(pathTo('accessibility'))}>{footer.accessibility}</a>
          </li>
          <li>
            <a href={href(pathTo('privacy'))}>{footer.privacy}</a>
          </li>
          <li>
            <a href={`${href(pathTo('about'))}#oppna-data`}>{footer.openData}</a>
          </li>
          <li>
            <a href={href(pathTo('feed'))}>{footer.news}</a>
          </li>
        </ul>
      </nav>
      <p className="licence">
        {footer.licence}{' '}
        <a href={licences.texts.href} rel="license">
          {licences.texts.name}
        </a>{' '}
        {footer.licenceNoun} (<a href={licences.facts.href}>{licences.facts.name}</a>).
      </p>
    </footer>
  )
}
