import { stemmer } from "@orama/stemmers/french";

const omissis = (window.omissis ||= {});
(omissis.stemmers ||= {}).fr = stemmer;
