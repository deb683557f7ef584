/** What must be undone however a command ends. */

type Undo = () => void | Promise<void>
const undoings = new Set<Undo>()

/**
 * Registers what must be undone however the command ends: by itself, by an error, by Ctrl-C or by SIGTERM. The newest runs
 * first. Returns a function that takes the registration back.
 */
export const onExit = (undo: Undo): (() => void) => {
  undoings.add(undo)
  return () => void undoings.delete(undo)
}

/** Undoes everything registered, the newest first. */
export const undoAll = async (): Promise<void> => {
  for (const undo of [...undoings].reverse()) {
    undoings.delete(undo)
    try {
      await undo()
    } catch (error) {
      console.error(error)
    }
  }
}
