/** Whether results come with their derivations: a run stores values alone, and whoever asks how gets them derived again. */
export type Telling = "values" | "derivations";
