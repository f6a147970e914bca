/** Something the operator has to mend. The message is one whole sentence, shown as it is and without a stack. */
export class CannotStart extends Error {}
