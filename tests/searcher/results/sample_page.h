// A small result page that the tests of all output formats print.
#pragma once

#include "searcher/results/result_page.h"

namespace dateline {

inline ResultPage sample_page() {
  ResultPage page;
  page.query = "peace \"talks\"";
  page.total = 2;
  page.took_ms = 1.23456;
  Hit first;
  first.id = "wire-1";
  first.title = "Peace talks, \"at last\"";
  first.title_highlights = {{0, 5}, {6, 11}};
  first.date = "2025-04";
  first.source = "Example Wire";
  first.author = "Jane Doe";
  first.section = "world";
  first.language = "en";
  first.url = "https://example.org/1";
  first.people = {"Ann Lee", "Émile Roux"};
  first.resolved_people = {"Émile Roux"};
  first.organisations = {"UN"};
  first.places = {"Geneva"};
  first.countries = {"CH", "FR"};
  first.filed = {"Geneva", "Bern"};
  first.filed_countries = {"CH"};
  first.score = 2.5;
  first.snippets = {{"The peace talks began.", {{4, 9}, {10, 15}}}};
  first.explanation = {{"peace", "peac", 1.5, 2, 10}, {"talks", "talk", 1.0, 1, 20}};
  Hit second;
  second.id = "wire-2";
  second.title = "=1+1 \x1B[31mred\x07 \u202E\xFF\nend";
  second.score = 0.125;
  page.hits = {first, second};
  page.facets = {{"person", {{"Ann Lee", "", 12, true}, {"北京", "", 3, false}}, 5, 7},
                 {"country", {{"CH", "Switzerland", 1, false}}, 1, 0}};
  page.timeline =
      Timeline{"month", {{"2025-03-01", 0}, {"2025-04-01", 80}, {"2025-05-01", 1}}, 1, 2};
  page.notes = {{"undated", "1 article has no date"}};
  page.next = "c0ffee";
  return page;
}

}  // namespace dateline
