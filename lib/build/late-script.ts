/**
 * Code that asks for the module at `address` once the page has been painted (W3C, «Paint Timing»): sooner it would take from
 * the connection and the thread what the first line needs. It stands in the page, and the policy allows it by its hash: a
 * file of its own would be asked for before the first paint itself. A tab that nobody sees is not painted, and does not wait.
 */
export const lateScript = (address: string): string =>
  `const go=()=>import(${JSON.stringify(address)});` +
  '!document.hidden&&PerformanceObserver.supportedEntryTypes?.includes("paint")' +
  '?new PerformanceObserver(go).observe({type:"paint",buffered:true}):go()'
