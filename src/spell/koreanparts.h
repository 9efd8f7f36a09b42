// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

/// What Korean words are made of beside the words of a dictionary.
namespace sasil::KoreanParts {

// Particles and suffixes that others may follow.
inline constexpr std::array<std::u16string_view, 36> chained{
    u"에게서", u"으로서", u"으로써", u"이라는", u"까지", u"부터", u"에서", u"에게", u"으로",
    u"로서",   u"로써",   u"만큼",   u"마다",   u"처럼", u"보다", u"조차", u"마저", u"밖에",
    u"끼리",   u"가량",   u"이상",   u"이하",   u"당",   u"대로", u"씩",   u"뿐",   u"쯤",
    u"만",     u"들",     u"별",     u"째",     u"간",   u"여",   u"께",   u"에",   u"로"};

// One syllable before a noun, as in 비+영어.
inline constexpr std::u16string_view prefixes =
    u"신비재폐고저전미탈초대소반준총최친한각매역부무불피타본당현구주다중생맨핵첫제남북동서내외후수실";

// One syllable behind a noun that makes another noun, as in 영어+권. Not 이, 가, 은, 을, 과: behind the wrong
// word those are errors.
// clang-format off
inline constexpr std::u16string_view suffixes =
    u"간감값강객격계곡골곳관구국군권균극금급기길난넷년님단당대댁도동랩량력로록론료류률리말망면문"
    u"물반방법별병복본봇봉부분비빛사산상색생서석선섬성세셀소수술숲시식실심씨안액앱약업역용원월위"
    u"율음읍인일자작장적전점정제조족주증지직질집차창책처청체초촌측층치칩탑팀파판폰표품학함항향형"
    u"호화회";
// clang-format on

inline constexpr std::array<std::u16string_view, 12> tens{
    u"열", u"스물", u"서른", u"마흔", u"쉰", u"예순", u"일흔", u"여든", u"아흔", u"수십", u"수백", u"수천"};
inline constexpr std::array<std::u16string_view, 16> ones{u"한",   u"두", u"세",   u"네",   u"하나", u"둘",
                                                          u"셋",   u"넷", u"다섯", u"여섯", u"일곱", u"여덟",
                                                          u"아홉", u"만", u"억",   u"조"};

// What companies, schools and places are called behind their own name.
inline constexpr std::array<std::u16string_view, 73> named{
    u"초등학교", u"중학교",   u"고등학교", u"대학교",   u"위원회",     u"연구소",   u"연구원",   u"협의회",
    u"텔레콤",   u"파운드리", u"클라우드", u"로보틱스", u"테크",       u"에너지",   u"바이오",   u"제약",
    u"증권",     u"은행",     u"캐피털",   u"캐피탈",   u"생명",       u"화재",     u"전자",     u"전기",
    u"건설",     u"중공업",   u"화학",     u"자동차",   u"모터스",     u"항공",     u"해운",     u"물산",
    u"상사",     u"그룹",     u"홀딩스",   u"시스템",   u"시스템즈",   u"소프트",   u"네트웍스", u"네트워크",
    u"미디어",   u"엔터",     u"게임즈",   u"스튜디오", u"스튜디오스", u"커머스",   u"마켓",     u"쇼핑",
    u"푸드",     u"식품",     u"병원",     u"의원",     u"재단",       u"협회",     u"학회",     u"신문",
    u"일보",     u"방송",     u"출판사",   u"로켓",     u"스페이스",   u"랩스",     u"패키징",   u"메디",
    u"메디컬",   u"헬스",     u"페이",     u"스트림",   u"솔루션",     u"솔루션즈", u"대학",     u"반도체",
    u"시장"};

} // namespace sasil::KoreanParts
