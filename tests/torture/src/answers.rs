//! What came of commands.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::browser::{Browser, Tab};
use crate::failure::Failure;
use crate::orders::TOO_LONG;
use crate::report::Figures;
use crate::team::Deed;

/// How one command ended.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// The status said that it was done.
    Done,
    /// The alert said why not.
    Refused,
    /// Neither.
    Silent,
    /// There was nothing to click on.
    NoButton,
}

/// A command, and what came of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Answer {
    /// What was to be done.
    #[serde(flatten)]
    deed: Deed,
    /// How it ended.
    pub answer: End,
    /// What was said.
    pub said: String,
    /// Milliseconds from the click.
    pub took: f64,
    /// What else was said before.
    pub meanwhile: Vec<String>,
}

impl Answer {
    /// What was shown as done, if it was.
    pub fn deed(&self) -> Option<Deed> {
        (self.answer == End::Done).then(|| self.deed.clone())
    }
}

/// What a tab reports.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Report {
    /// All commands were given.
    Ended {
        #[serde(rename = "ended")]
        _count: u32,
    },
    /// One was answered.
    Answer(Answer),
}

/// Everything that was reported, in the order in which it arrived: the tab, and its answer.
#[derive(Debug, Default)]
pub struct Answers {
    /// The answers.
    pub all: Vec<(String, Answer)>,
    ended: usize,
}

impl Answers {
    /// Listens until so many tabs have given all their commands, or until a time. A browser that dies is
    /// listened to until it has said its last.
    pub fn listen(
        &mut self,
        browser: &dyn Browser,
        tabs: usize,
        until: Instant,
    ) -> Result<(), Failure> {
        self.ended = 0;
        while self.ended < tabs {
            let left = until.saturating_duration_since(Instant::now());
            match browser.hears(left)? {
                Some((tab, text)) => self.take(tab, &text)?,
                None => return Ok(()),
            }
        }
        Ok(())
    }

    /// Listens to what a dead browser has said until it died.
    pub fn listen_to_the_end(&mut self, browser: &dyn Browser) -> Result<(), Failure> {
        while let Ok(Some((tab, text))) = browser.hears(Duration::from_secs(1)) {
            self.take(tab, &text)?;
        }
        Ok(())
    }

    fn take(&mut self, tab: String, text: &str) -> Result<(), Failure> {
        match serde_json::from_str(text).map_err(Failure::unreadable("a report"))? {
            Report::Ended { .. } => self.ended += 1,
            Report::Answer(answer) => self.all.push((tab, answer)),
        }
        Ok(())
    }

    /// What was shown as done, in the order in which it was reported.
    pub fn deeds(&self) -> Vec<Deed> {
        self.all
            .iter()
            .filter_map(|(_, answer)| answer.deed())
            .collect()
    }

    /// What came of the commands in one tab.
    pub fn of(&self, tab: &dyn Tab) -> Self {
        let ours = self.all.iter().filter(|(id, _)| id == tab.id());
        Self {
            all: ours.cloned().collect(),
            ended: 0,
        }
    }

    /// Adds others to these.
    pub fn add(&mut self, others: Self) {
        self.all.extend(others.all);
    }

    /// How many ended so.
    pub fn count(&self, end: End) -> usize {
        let ended = self.all.iter();
        ended.filter(|(_, answer)| answer.answer == end).count()
    }

    /// How long the slowest answer took, and half of them.
    pub fn times(&self) -> (Duration, Duration) {
        let answered = self.all.iter().filter(|(_, answer)| answer.took > 0.0);
        let mut times: Vec<f64> = answered.map(|(_, answer)| answer.took).collect();
        times.sort_by(f64::total_cmp);
        let of =
            |time: Option<&f64>| Duration::from_secs_f64(time.copied().unwrap_or(0.0) / 1000.0);
        (of(times.last()), of(times.get(times.len() / 2)))
    }

    /// Tells how commands ended, and what must not be.
    pub fn tell(&self, figures: &mut Figures) {
        figures.tell("commands shown as done", self.count(End::Done));
        figures.none_of("commands refused", self.count(End::Refused));
        self.tell_endless(figures);
    }

    /// Tells what must not be, whether or not there is a reason to refuse a command.
    pub fn tell_endless(&self, figures: &mut Figures) {
        let endless = self.count(End::Silent) + self.count(End::NoButton);
        figures.none_of("commands without a status or an alert", endless);
        let (slowest, median) = self.times();
        figures.tell(
            "half of the answers within",
            format!("{} ms", median.as_millis()),
        );
        figures.at_most("the slowest answer", slowest, TOO_LONG);
        let mut said: BTreeMap<String, usize> = BTreeMap::new();
        for (_, answer) in &self.all {
            if answer.answer != End::Done {
                let text = format!("{:?}: “{}”", answer.answer, answer.said);
                *said.entry(text).or_default() += 1;
            }
            for text in &answer.meanwhile {
                *said.entry(format!("meanwhile: “{text}”")).or_default() += 1;
            }
        }
        let said = said.into_iter();
        figures.examples(said.map(|(text, count)| format!("{count}× {text}")));
    }
}
