import { stemmer } from "@orama/stemmers/russian";

const omissis = (window.omissis ||= {});
(omissis.stemmers ||= {}).ru = stemmer;
