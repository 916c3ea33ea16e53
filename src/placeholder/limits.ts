/** Every limit of this room, PyPI's own and ours, in one place. Sizes are bytes unless they say otherwise. */
export const LIMITS = {
  /** PyPI refuses a larger file (warehouse/constants.py, MAX_FILESIZE). */
  file: 100 * 1024 * 1024,
  /** PyPI stores a file under its name; usual file systems hold no longer one. */
  fileName: 255,
  /** Characters of a summary (warehouse/forklift/metadata.py). */
  summary: 512,
  /** Characters of a Project-URL label (warehouse/forklift/metadata.py). */
  urlLabel: 32,
  /** Characters of an author's name. Ours: enough for a person, a team or a company. */
  author: 200,
  /** Characters of what a plan says about one target. Ours: `detail` is a phrase. */
  detail: 200,
  /** Targets one name may protect. Ours: bounds the text of an archive. */
  targets: 50,
  /** Unpacked size at which reading a stranger's archive stops. A placeholder is below 64 KiB; a bomb is not. */
  unpacked: 2 * 1024 * 1024,
  /** Members after which reading stops. A placeholder has five. */
  members: 100,
} as const
