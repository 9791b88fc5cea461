// Values that a search by one of them finds both of, and so are one name: they differ in a
// possessive ("Moody's", "Moody"), an article or the country in front, or one is another form of a
// place's name ("Colo" in a text that has lost its points). Names that the user's alias file is
// about stay as they are. Pure; any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/names/field_names.h"
#include "indexer/names/spellings.h"
#include "indexer/names/told_names.h"
#include "indexer/names/value_counts.h"

namespace dateline {

// Under the spelling that more articles have.
void join_possessives(const ValueCounts& counts, const Spellings& spellings, const ToldNames& told,
                      FieldNames& names);

// "The Wall Street Journal" and "Wall Street Journal"; names of one word may be something else with
// the article (The Who).
void join_articles_in_front(const ValueCounts& counts, const Spellings& spellings,
                            const ToldNames& told, FieldNames& names);

// "Air Force" of "U.S. Air Force"; empty for a value without the country in front.
std::string_view behind_country(std::string_view value);

// "U.S. Air Force" and "Air Force", where one has three times the articles of the other (any
// number, if the name has three words and more and hardly another owner), and of the values with
// other words in front ("Iraqi Air Force"). Names of two words and more, but courts, embassies and
// the like, which others have as well; of one word the Army, Navy, Senate, Congress and SEC.
void join_country_in_front(const ValueCounts& counts, const Spellings& spellings,
                           const ToldNames& told, FieldNames& names);

// value -> the place that it is another form of (common/article/place_forms.h).
using PlaceForms = std::map<std::string, std::string>;
PlaceForms place_forms(const ValueCounts& counts);

// Forms of four letters and more: many shorter ones are something else as well, LA; so are Alta and
// Penn.
void join_place_forms(const PlaceForms& forms, const ToldNames& told, FieldNames& names);

}  // namespace dateline
