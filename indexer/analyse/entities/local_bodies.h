// Names that local papers have: courts of two towns, townships and areas by their letters. Any
// thread.
#pragma once

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes one organisation of "Wigan and Leigh Magistrates' Court", not behind a word such as "in".
void join_town_courts(const TaggedField& field);

// Makes places of "Kanke LGA" and "Goshen Twp", without a number in front.
void settle_local_areas(const TaggedField& field);

}  // namespace dateline
