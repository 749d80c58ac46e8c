package check

import (
	"fmt"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

// Small words that were typed for others: "you" for "your", "is" for "if", "of" for "or", "no" for "not". Each is common, so the words
// around it are read one by one, and only where they can mean nothing else is it reported.
var (
	// alone are nouns that cannot stand alone behind "you": "wash you hands", "call you surgeon".
	alone = set(`eye eyes ear ears arm arms leg legs knee knees hip hips neck head foot feet hand hands finger fingers toe toes mouth tooth teeth nose heart lung lungs bladder bowel bowels
		stomach belly chest shoulder shoulders wrist wrists ankle ankles elbow elbows spine throat tongue gum gums jaw breast kidney kidneys liver prostate bandage dressing wound incision stitches cast
		brace splint doctor surgeon nurse dentist pharmacist anesthesiologist therapist appointment insurance insurer surgery operation procedure breakfast lunch dinner meal meals bedtime pharmacy
		hospital skin wallet card phone glasses contacts family caregiver name birthday choice address bed side body pills medicines medications symptoms implant pump stimulator battery catheter dose recovery follow-up`)
	// alsoVerbs are those that are verbs, too: "to help you head home".
	alsoVerbs    = set("eye eyes head foot hand hands finger mouth nose stomach shoulder elbow wound nurse doctor back brace card phone dose pump cast")
	kinds        = set("left right upper lower own whole evening morning usual regular next first last injured sore bad good other both new old primary family home")
	placing      = set("in on to of from with at by into onto over under around through against near behind beside about inside off")
	doing        = set("wash brush raise lift move bend rest close open hold rinse take bring use wear cover check ask call see keep touch put numb numbs examine examines elevate clean dry protect straighten support visit tell show have had has miss finish change")
	pronouns     = set("you they we he she it")
	finiteVerbs  = set("have has feel feels need needs get gets notice notices are can cannot see sees want wants take takes do think")
	deeds        = set("drive drink eat smoke lift bend twist swim bathe shower run walk climb stop start take use call stand sit lie sleep work sew cut touch scratch rub pick chew swallow push pull")
	intransitive = set("sit stand lie stay live sleep rest work settle swim bathe wait")
	articleWords = set("a an the your our")
	doNot        = set("do does did will can could may should would must might")
	onlyVerbs    = set("hurt take drive eat last cause feel need help use wear lift bend smoke drink swim mean go come become seem hear know let make have get give keep begin stop lie sit sleep")
	enabling     = set("important need needs want wants able likely easy hard best safe try how ready time going begin start like used asked told free allowed supposed due up back next close according")
	likeNouns    = set("much many few little late early soon long fast slow high low big small tight loose hot cold weak tired far often quickly well")
	relaxing     = set("relax feel breathe decide understand eat recover heal cope get do be become lose sit lie find prepare fall avoid see")
	feeling      = set("sleepy drowsy dizzy tired sick nauseous faint nauseated hungry thirsty constipated")
	joining      = set("or and but if for when while until after before so as at")
	amountsOf    = set("plenty lots amount number kind kinds type types part parts piece pieces risk risks sign signs instead because pair most bit")
)

// smallWord is the slip at word i of the piece and what was meant, or "".
func smallWord(p *Piece, i int) string {
	w, prev, next1, next2 := p.Words[i].Lower, nth(p, i-1), nth(p, i+1), nth(p, i+2)
	switch w {
	case "you":
		noun, verbs := next1, alsoVerbs[next1]
		if kinds[next1] {
			noun, verbs = next2, false
		}
		if alone[noun] && p.adjoining(i, 2) && (placing[prev] || doing[prev] || prev == "is" && (next1 == "choice" || next1 == "body")) && !(verbs && !placing[prev]) {
			return "your"
		}
	case "your":
		switch {
		case (prev == "if" || prev == "when" || prev == "until" || prev == "that") && (next1 == "get" || next1 == "have" || next1 == "feel" || next1 == "are" || next1 == "need" || next1 == "can" || next1 == "cannot" || next1 == "take" || next1 == "notice") && p.adjoining(i, 1):
			return "you"
		case (prev == "help" || prev == "helps" || prev == "let" || prev == "lets") && relaxing[next1] && p.adjoining(i, 1),
			(prev == "helps" || prev == "help") && next1 == "sleep" && (next2 == "better" || next2 == "well" || next2 == "through"),
			(prev == "make" || prev == "makes") && feeling[next1] && (next2 == "" || joining[next2] || !p.adjoining(i+1, 1)):
			return "you"
		}
	case "is":
		if pronouns[next1] && finiteVerbs[next2] && !p.askedAt(p.Words[i].From) && prev != "" && !isBefore[prev] && p.adjoining(i-1, 2) {
			return "if"
		}
	case "it":
		if intransitive[prev] && articleWords[next1] || prev == "up" && (next1 == "the" || next1 == "a") && nth(p, i-2) == "wake" {
			return "in"
		}
		if (prev == "this" || prev == "that" || prev == "there" || prev == "here") && (next1 == "a" || next1 == "an" || next1 == "the") && (i == 1 || p.opens(i-1)) {
			return "is"
		}
	case "of":
		switch {
		case (prev == "come" || prev == "comes" || prev == "fall" || prev == "falls" || prev == "wear" || prev == "wears") && (next1 == "after" || next1 == "in" || next1 == "by" || next1 == "within" || next1 == "easily" || next1 == "soon" || next1 == "the" && next2 == "next"):
			return "off"
		case deeds[prev] && deeds[next1] && (negations[nth(p, i-2)] || modalVerbs[nth(p, i-2)]):
			return "or"
		case (prev == "it" || prev == "them" || prev == "yourself") && next1 == "the" && (next2 == "floor" || next2 == "ground" || next2 == "table" || next2 == "bed"):
			return "off"
		}
	case "off":
		if amountsOf[prev] && next1 != "" && p.adjoining(i-1, 2) && next1 != "and" && next1 != "or" {
			return "of"
		}
	case "no":
		if (prev == "us" || prev == "you" || prev == "to" || prev == "doctor" || prev == "nurse") && p.adjoining(i-1, 2) && (next1 == "if" || next1 == "how" || next1 == "what" || next1 == "when" || next1 == "right" || next1 == "about") && (wordAtLet[nth(p, i-2)] || prev == "to") {
			return "know"
		}
		if doNot[prev] && onlyVerbs[next1] && p.adjoining(i-1, 2) {
			return "not"
		}
	case "not":
		if prev == "a" && (next1 == "for" || next1 == "from" || next1 == "to" || next1 == "with") {
			return "note"
		}
	case "on":
		if (prev == "stay" || prev == "for" || prev == "only" || prev == "takes" || prev == "just" || prev == "least") && (next1 == "night" || next1 == "day" || next1 == "week" || next1 == "hour" || next1 == "month") && !lexNumber(p, i+2) {
			return "one"
		}
	case "too":
		switch {
		case (next1 == "the" || next1 == "your" || next1 == "a" || next1 == "my" || next1 == "our") && p.adjoining(i, 1) && prev != "" && !joining[prev] && p.adjoining(i-1, 1):
			return "to"
		case enabling[prev] && lexicon.Verb(next1) && !likeNouns[next1] && p.adjoining(i-1, 2):
			return "to"
		}
	case "went":
		if (pronouns[next1] && finiteVerbs[next2]) || next1 == "the" || next1 == "your" {
			if !pronouns[prev] && prev != "who" && prev != "people" && prev != "and" && p.adjoining(i, 1) && (finiteVerbs[next2] || finiteVerbs[nth(p, i+3)]) {
				return "when"
			}
		}
	case "ore":
		if prev != "iron" {
			return "or"
		}
	case "strait":
		return "straight"
	case "there":
		if p.opens(i) && ownedNoun[next1] && finiteS[next2] {
			return "their"
		}
	case "their":
		if next1 == "is" || next1 == "are" || next1 == "was" || next1 == "were" {
			return "there"
		}
	case "here":
		if (prev == "may" || prev == "can" || prev == "might" || prev == "will" || prev == "cannot" || prev == "to") && (next1 == "a" || next1 == "the" || next1 == "any" || next1 == "your" || next1 == "sounds" || next1 == "ringing" || next1 == "well" || next1 == "better") {
			return "hear"
		}
	case "were":
		switch {
		case (prev == "must" || prev == "should" || prev == "please" || prev == "to" || prev == "will" || prev == "can" || prev == "not" && nth(p, i-2) == "do") && next1 != "":
			return "wear"
		case (next1 == "it" || next1 == "this") && (next2 == "hurts" || next2 == "is" || next2 == "goes" || next2 == "started"):
			return "where"
		}
	case "effect":
		if modalVerbs[prev] || prev == "not" && doNot[nth(p, i-2)] {
			return "affect"
		}
	case "quiet":
		if next1 == "smoking" || next1 == "drinking" || next1 == "using" || next1 == "taking" {
			return "quit"
		}
	case "whole":
		if next1 == "in" && articleWords[next2] && (prev == "the" || prev == "a") && nth(p, i-2) != "as" && nth(p, i-2) != "on" {
			return "hole"
		}
	case "breath":
		if (prev == "to" || prev == "you" || prev == "and" || prev == "then" || prev == "can") && (next1 == "in" || next1 == "out" || next1 == "through" || next1 == "deeply" || next1 == "slowly" || next1 == "better") {
			return "breathe"
		}
	case "breathe":
		if prev == "deep" || prev == "a" || prev == "each" || prev == "every" || prev == "of" && nth(p, i-2) == "short" {
			return "breath"
		}
	case "form":
		if (next1 == "an" || next1 == "the" || next1 == "your" || next1 == "a") && (prev == "rates" || prev == "relief" || prev == "pain" || prev == "bleeding" || prev == "home" || prev == "away" || prev == "comes" || prev == "come" || prev == "recover") {
			return "from"
		}
	case "bought":
		if next1 == "up" || next1 == "together" {
			return "brought"
		}
	case "led":
		if modalVerbs[prev] || prev == "to" && nth(p, i-2) != "" && nth(p, i-2) != "due" {
			return "lead"
		}
	case "everyday":
		if next1 == "" || !p.adjoining(i, 1) || next1 == "for" || next1 == "at" || next1 == "until" || next1 == "with" {
			return "every day"
		}
	case "put":
		if prev == "pulled" || prev == "carried" || prev == "figured" || prev == "filled" {
			return "out"
		}
	case "soar":
		if prev != "" && next1 != "to" && next1 != "up" {
			return "sore"
		}
	case "dawn":
		if prev == "go" || prev == "goes" || prev == "come" || prev == "comes" || prev == "sit" || prev == "lie" || prev == "calm" || prev == "slow" || prev == "write" {
			return "down"
		}
	case "think":
		if prev == "any" || prev == "some" || prev == "every" || prev == "no" {
			return "thing"
		}
	case "chose":
		if modalVerbs[prev] || prev == "to" || prev == "not" {
			return "choose"
		}
	case "to":
		if (prev == "take" || prev == "takes" || prev == "swallow" || prev == "every" || prev == "these") && (next1 == "pills" || next1 == "tablets" || next1 == "doses" || next1 == "capsules" || next1 == "hours" || next1 == "days" || next1 == "weeks") {
			return "two"
		}
	case "loose":
		if (modalVerbs[prev] || prev == "to") && (articleWords[next1] || next1 == "some" || next1 == "weight" || next1 == "blood") {
			return "lose"
		}
	}
	return ""
}

var (
	wordAtLet = set("let tell")
	isBefore  = set("what all how who where it that this which reason why problem")
	ownedNoun = set("heart skin body doctor doctors surgeon legs arms blood breathing family insurance")
	finiteS   = set("beats is are was were may can will has have hurts gets feels")
)

func nth(p *Piece, i int) string {
	if i < 0 || i >= len(p.Words) {
		return ""
	}
	return p.Words[i].Lower
}

func lexNumber(p *Piece, i int) bool {
	return i < len(p.Words) && (p.Words[i].Number() || numberWords[p.Words[i].Lower] > 0)
}

// adjoining reports whether only spaces stand between the word and each of the n after it.
func (p *Piece) adjoining(i, n int) bool {
	for k := i; k < i+n && k+1 < len(p.Words); k++ {
		if k < 0 {
			continue
		}
		for _, c := range p.Text[p.Words[k].To:p.Words[k+1].From] {
			if c != ' ' && c != '\n' {
				return false
			}
		}
	}
	return true
}

// smallWords are the slips of the piece's small words.
func smallWords(p *Piece) []source.Problem {
	if !p.sentence() && p.Role != Cell {
		return nil
	}
	var out []source.Problem
	for i, w := range p.Words {
		if !small[w.Lower] {
			continue
		}
		if right := smallWord(p, i); right != "" {
			out = append(out, p.problem(w.From, w.To, fmt.Sprintf("“%s” should probably be “%s”", p.Text[w.From:w.To], right), "read the sentence once more"))
		}
	}
	return out
}

// small are the words that smallWord knows.
var small = set("you your is it of off no not on too went ore strait there their here were effect quiet whole breath breathe led everyday put loose soar dawn think chose to form bought")
