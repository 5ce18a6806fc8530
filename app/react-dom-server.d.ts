/** The types of React 18 know its writer for web streams only under the name that bundlers for browsers resolve. */
declare module 'react-dom/server.browser' {
  export { renderToReadableStream } from 'react-dom/server'
}
