#include "indexer/parse/reuters.h"

#include <catch2/catch.hpp>

#include "indexer/parse/sgml_text.h"
#include "tests/support/collecting_sink.h"

namespace dateline {
namespace {

using Lines = std::vector<std::string>;

CollectingSink read(const std::string& sgml) {
  CollectingSink sink;
  TextStream stream(sgml);
  parse_reuters(stream, {std::make_shared<const std::string>("x.sgm"), std::size_t{1} << 20, sink});
  return sink;
}

// An article of our own in the form of the collection.
std::string article(const std::string& text, const std::string& date = "26-FEB-1987 15:01:01.79") {
  return "<REUTERS TOPICS=\"YES\" LEWISSPLIT=\"TRAIN\" OLDID=\"1\" NEWID=\"77\">\n<DATE>" + date +
         "</DATE>\n<TOPICS><D>tin</D><D>zinc</D></TOPICS>\n"
         "<PLACES><D>bolivia</D><D>west-germany</D><D>ussr</D></PLACES>\n"
         "<PEOPLE><D>quispe</D></PEOPLE>\n<ORGS><D>gatt</D></ORGS>\n<EXCHANGES></EXCHANGES>\n"
         "<COMPANIES></COMPANIES>\n<UNKNOWN> \n&#5;C T\n</UNKNOWN>\n" +
         text + "\n</REUTERS>\n";
}

const std::string kDoctype = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";
const std::string kText =
    "<TEXT>&#2;\n<TITLE>MINE &lt;XYZ> REOPENS</TITLE>\n"
    "<AUTHOR>    By Ana Quispe, Reuters</AUTHOR>\n"
    "<DATELINE>    LA PAZ, Feb 26 - </DATELINE><BODY>A tin mine caf\xE9 reopened\n"
    "on Thursday.\n    Output is 5 pct up &amp; rising.\n Reuter\n&#3;</BODY></TEXT>";

TEST_CASE("an agency article becomes a record with all its tags", "[parse]") {
  const CollectingSink sink = read(kDoctype + article(kText));
  REQUIRE(sink.records.size() == 1);
  CHECK(sink.rejects.empty());
  CHECK(sink.records[0].standard_names);
  CHECK(sink.records[0].line == 2);
  const Article read = sink.article(0);
  CHECK(read.id == "reuters-21578-77");
  CHECK(read.title == "MINE <XYZ> REOPENS");
  CHECK(read.body ==
        "LA PAZ, Feb 26 - A tin mine café reopened\non Thursday.\n\n"
        "Output is 5 pct up & rising.\n Reuter");
  CHECK(read.date.to_string() == "1987-02-26");
  CHECK(read.date.second == 15 * 3600 + 61);
  CHECK(read.source == "Reuters");
  CHECK(read.author == "Ana Quispe");
  CHECK(read.section == "tin");
  CHECK(read.language == "en");
  CHECK(read.people == Lines{"quispe"});
  CHECK(read.organisations == Lines{"gatt"});
  CHECK(read.places == Lines{"bolivia", "west-germany", "ussr"});
  CHECK(read.countries == Lines{"BO", "DE", "SU"});
  CHECK_THAT(sink.records[0].json, Catch::Contains(R"("dateline":"LA PAZ, Feb 26 -")") &&
                                       Catch::Contains(R"("topics":["tin","zinc"])"));
}

TEST_CASE("a flash is its headline, an unprocessed text its lines", "[parse]") {
  const CollectingSink flash =
      read(article("<TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>TIN UP 3 PCT\n</TITLE>Blah blah "
                   "blah.\n&#3;\n</TEXT>"));
  CHECK(flash.article(0).title == "TIN UP 3 PCT");
  CHECK(flash.article(0).body.empty());
  const CollectingSink table =
      read(article("<TEXT TYPE=\"UNPROC\">&#2;\nMETAL STOCKS\n    Tin      17\n&#3;\n</TEXT>"));
  CHECK(table.article(0).title.empty());
  CHECK(table.article(0).body == "METAL STOCKS\n\nTin      17");
}

TEST_CASE("dates are read with what the wire put around them", "[parse]") {
  for (const char* date : {" 5-MAR-1987 09:00:00.00", "5-MAR-1987  09:00:00.00",
                           "5-MAR-1987 09:00:00.00&#5;&#5;&#5;C T"}) {
    INFO(date);
    CHECK(read(article(kText, date)).article(0).date.to_string() == "1987-03-05");
  }
  CHECK_FALSE(read(article(kText, "")).article(0).date.known());
  const CollectingSink bad = read(article(kText, "31-FEB-1987 09:00:00.00"));
  CHECK_THAT(bad.records.at(0).json, Catch::Contains("\"date\":\"31-FEB-1987"));
}

TEST_CASE("every place tag of the collection names its country", "[parse]") {
  const auto [tag, code] = GENERATE(table<const char*, const char*>({
      {"usa", "US"},
      {"uk", "GB"},
      {"uae", "AE"},
      {"kampuchea", "KH"},
      {"zaire", "CD"},
      {"burma", "MM"},
      {"macao", "MO"},
      {"western-samoa", "WS"},
      {"yugoslavia", "YU"},
      {"east-germany", "DD"},
      {"czechoslovakia", "CS"},
      {"netherlands-antilles", "AN"},
      {"trinidad-tobago", "TT"},
      {"us-virgin-islands", "VI"},
      {"british-virgin-islands", "VG"},
      {"yemen-arab-republic", "YE"},
      {"yemen-demo-republic", "YE"},
      {"vatican", "VA"},
      {"antigua", "AG"},
      {"congo", "CG"},
      {"ivory-coast", "CI"},
      {"swaziland", "SZ"},
  }));
  CHECK(read("<REUTERS X=\"1\"><PLACES><D>" + std::string(tag) +
             "</D></PLACES><TEXT><TITLE>T</TITLE></TEXT></REUTERS>")
            .article(0)
            .countries == Lines{code});
}

TEST_CASE("a place tag that names no country is reported", "[parse]") {
  const CollectingSink sink = read("<REUTERS X=\"1\"><PLACES><D>atlantis</D></PLACES></REUTERS>");
  CHECK(sink.lines() == Lines{"repaired x.sgm:1 the place \"atlantis\" names no country"});
}

TEST_CASE("damaged markup costs its article alone", "[parse]") {
  const CollectingSink sink = read("stray\nmore\n<REUTERS NEWID=\"1\">\n<TEXT>\n" + article(kText) +
                                   "<REUTERS NEWID=\"2\">\n" + std::string(2'000'000, 'x') + "\n" +
                                   std::string(600'000, 'y') + "\n" + std::string(600'000, 'y') +
                                   "\n</REUTERS>\n" + article(kText) + "<REUTERS NEWID=\"3\">\n");
  CHECK(sink.records.size() == 2);
  CHECK(sink.lines() == Lines{"rejected x.sgm:1 text outside of an article",
                              "rejected x.sgm:3 the article has no end (</REUTERS>)",
                              "rejected x.sgm:25 record larger than 1 MB",
                              "rejected x.sgm:50 the article has no end (</REUTERS>)"});
}

TEST_CASE("an article with a line that is too long is rejected, never read without the line",
          "[parse]") {
  const std::string open = "<REUTERS NEWID=\"2\">\n<TEXT><TITLE>T</TITLE><BODY>A\n";
  const std::string close = "\nB</BODY></TEXT>\n</REUTERS>\n";
  const std::string longest((std::size_t{1} << 20) + 1, 'x');
  const CollectingSink sink = read(open + longest + close + open + close + longest + "\n" + open +
                                   longest + "</REUTERS>\n");
  CHECK(sink.records.size() == 1);
  CHECK(sink.lines() == Lines{"rejected x.sgm:1 record larger than 1 MB",
                              "rejected x.sgm:11 record larger than 1 MB",
                              "rejected x.sgm:12 record larger than 1 MB"});
}

TEST_CASE("references that are none stay as they are written", "[parse]") {
  CHECK(decode_references("A&B &lt;&#65;&gt; &nope; &#; &#x41; &#9999999; &amp") ==
        "A&B <A> &nope; &#; A &#9999999; &amp");
  CHECK(decode_references("a&#7;b\x03"
                          "c\tl\n") == "abc\tl\n");
  CHECK(element("<TEXTURE>x</TEXTURE><TEXT A=\"1\">y</TEXT>", "TEXT") == "y");
  CHECK(element("<TEXT>y", "TEXT").empty());
  CHECK(element("<TEXT", "TEXT").empty());
}

}  // namespace
}  // namespace dateline
