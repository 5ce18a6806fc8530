/**
 * The only script of the product: it opens the draft of the page it stands in. Remix's own client is left out; what the
 * server drew around the editor stays as it is, and every link loads a page.
 */
import { languageOf } from '#app/i18n/languages.ts'
import { loadEditorMessages } from '#app/i18n/load-editor-messages.ts'
import { editorPlaceId } from './components/page/editor-ids.ts'
import { draftOf } from './editor/editor-place.ts'
import { openDraft } from './editor/open-draft.tsx'

const place = document.getElementById(editorPlaceId)
if (place) {
  const lang = languageOf(window.location.pathname)
  void openDraft({ place, draft: draftOf(place), lang, messages: loadEditorMessages(lang) })
}
