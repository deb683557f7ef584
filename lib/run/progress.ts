/** How often a long step tells how far it is, in milliseconds. */
const interval = 2000

/** Says «doing (12/87)» every now and then, and at the end. */
export const progress = (doing: string): ((done: number, total: number) => void) => {
  let told = 0
  return (done, total) => {
    if (Date.now() - told < interval && done < total) return
    told = Date.now()
    console.log(`${doing} (${done}/${total})`)
  }
}
